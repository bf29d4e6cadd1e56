import { InputError } from '../../input-error.js'

/** The error for a file whose structures contradict one another, lead outside of it, or go round in circles. */
export const damagedFile = new InputError('corrupt', {
  zh: '文件已损坏或不完整（Word 97–2003 文档的结构无法读取）；请重新下载，或在 Word、WPS 中打开后另存为 .docx',
  en: 'The file is damaged or cut off: its structures of Word 97–2003 cannot be read. Get it again, or open it in Word or WPS and save it as .docx',
})
