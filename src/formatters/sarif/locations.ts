import type { ArtifactLocation, Location, LogicalLocation } from 'sarif'
import type { CellAddress, LintMessage, LintResult } from '../../model/index.js'
import { formWords, type FormWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import { fileUri, locateFile } from '../locate-file.js'
import { hasLines, placeText } from '../placed-text.js'
import { plainText } from './message.js'

/** Name of the folder that relative addresses start from. */
export const sourceRoot = 'SRCROOT'

/** Where a file is: relative to the working directory inside it, so that the output is the same on every machine. */
export function artifactLocation(filePath: string, cwd: string): ArtifactLocation {
  const location = locateFile(filePath, cwd)
  return { uri: fileUri(location), ...(location.inside && { uriBaseId: sourceRoot }) }
}

/** Writes the locations in one file. */
export class FileLocations {
  private readonly artifact: ArtifactLocation
  private readonly form: FormWords

  constructor(
    private readonly result: LintResult,
    index: number,
    private readonly context: Pick<FormatContext, 'cwd' | 'locale' | 'forms'>,
  ) {
    this.form = formWords(result, context)
    this.artifact = { ...artifactLocation(result.filePath, context.cwd), index }
  }

  /** The file as a whole. */
  whole(): Location {
    return { physicalLocation: { artifactLocation: this.artifact } }
  }

  /**
   * A finding. Lines of DOCX and PDF are those of the text read from them, which viewers do not have: instead of a
   * region the location has a page and words.
   */
  of(message: LintMessage): Location {
    const { line, column, endLine, endColumn, page } = message
    const place = placeText(message, this.result, this.context)
    return {
      ...this.region({ startLine: line, startColumn: column, endLine, endColumn }),
      ...logical([...this.section(message), ...this.cell(message.cell)]),
      ...(place !== '' && { message: plainText(place) }),
      ...(page !== undefined && { properties: { page } }),
    }
  }

  /** Places that a finding refers to. */
  related({ related }: LintMessage): Location[] {
    return related.map(({ message, line, column, cell, file }, id) => ({
      id,
      ...(file === undefined ? this.region({ startLine: line, startColumn: column }) : this.other(file)),
      ...logical(this.cell(cell)),
      message: plainText(message),
    }))
  }

  /** Another file, of which no lines are known. */
  private other(file: string): Location {
    return file === '' ? {} : { physicalLocation: { artifactLocation: artifactLocation(file, this.context.cwd) } }
  }

  private region(region: { startLine: number; startColumn: number; endLine?: number; endColumn?: number }): Location {
    const physicalLocation = { artifactLocation: this.artifact, ...(hasLines(this.result) && { region }) }
    return { physicalLocation }
  }

  private section({ section }: LintMessage): LogicalLocation[] {
    return section ? [{ name: this.form.sectionTitle(section), fullyQualifiedName: section, kind: 'section' }] : []
  }

  private cell(address: CellAddress | undefined): LogicalLocation[] {
    if (!address) return []
    return [
      {
        name: this.form.cellName(address),
        fullyQualifiedName: [address.table, address.row, address.column].join('/'),
        decoratedName: this.form.cellPlace(address),
        kind: 'cell',
      },
    ]
  }
}

const logical = (logicalLocations: LogicalLocation[]): Pick<Location, 'logicalLocations'> =>
  logicalLocations.length === 0 ? {} : { logicalLocations }
