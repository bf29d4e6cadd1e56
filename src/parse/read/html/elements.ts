const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that have no content and no end tag. */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that stand in lines of their own; all others are part of the line around them. */
export const blockElements = names(
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul xmp srcdoc',
)

export const headingElements = names('h1 h2 h3 h4 h5 h6')
export const tableSections = names('thead tbody tfoot')
export const cellElements = names('td th')
/** Parts that only a table can hold. */
export const tableParts = names('caption colgroup tbody td tfoot th thead tr')

/** What a browser does not show as text of the page, whatever its style. */
export const unseenElements = names(
  'annotation annotation-xml audio button canvas colgroup datalist del iframe meter noembed noframes noscript object ' +
    'option progress rp rt script select style svg template textarea title video',
)

/** The parts of a page that HTML itself sets apart from its content. */
export const pageFurniture = names('aside nav')

/** Tags that say nothing about what is shown: their content is read as if they were not there. */
export const transparentTags = names('html head body')
