import type { Reason, Report } from '../../model/index.js'

/** Why something that was not found may be there all the same: it may stand on a page of which only a picture is there. */
export function onUnseenPage({ pagesWithoutText = [] }: Report, what: string | Reason): Reason | undefined {
  if (pagesWithoutText.length === 0) return undefined
  const name = typeof what === 'string' ? { zh: what, en: what } : what
  const [zh, en] = ['、', ', '].map((comma) => pagesWithoutText.join(comma))
  return {
    zh: `没有找到${name.zh}，但第 ${zh ?? ''} 页没有文字，可能是扫描的图片，内容可能就在其中；请核对，或换成文字后再检查`,
    en: `${name.en} was not found, but page ${en ?? ''} has no text; it may be a scan that holds it. Look there, or give the page as text and check again`,
  }
}
