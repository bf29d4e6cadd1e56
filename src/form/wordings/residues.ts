/** What is left in a text from its form, its copy or its conversion. */
export const residues: readonly { kind: 'instruction' | 'placeholder' | 'converter' | 'mojibake'; pattern: RegExp }[] =
  [
    {
      kind: 'instruction',
      pattern:
        /(?:该|本)部分以?表格形式(?:报告|填报|呈现)|表格如下[：:。]|[（(](?:此处|请在此|在此处|请)(?:填写|填报|插入|输入)[^）)]{0,20}[）)]|[（(]文字描述[^）)]{0,30}[）)]|请填写|此处填写|此处插入|[（(](?:示例|样例|模板|范本|填写说明)[^）)]{0,20}[）)]/gu,
    },
    {
      kind: 'placeholder',
      pattern:
        /(?<![A-Za-z])[xX]{2,}(?=[\u4E00-\u9FFF\d]|$)|20[xX×]{2}年|[×╳✕]{2,}|(?<![\u4E00-\u9FFF])×(?=[年月日件条项])|_{2,}|＿{2,}|□{2,}|\{\{[^{}]{0,80}\}\}|【(?:机关名称|单位名称|年份|填写)[^】]{0,40}】/gu,
    },
    {
      kind: 'converter',
      pattern:
        /\[(?:bookmark|image|hyperlink|table|_Toc|TOC)[:\s][^\]]{0,200}\]|\bMERGEFORMAT\b|&(?:nbsp|lt|gt|amp|quot|ensp|emsp|middot|ldquo|rdquo|mdash|#\d{2,5}|#x[0-9a-fA-F]{2,5});|<\/?(?:p|span|div|br|td|tr|table|font|strong|o:p)\b[^>]{0,200}>|#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A)/gu,
    },
    { kind: 'mojibake', pattern: /锟斤拷|烫烫烫|屯屯屯|\uFFFD+|(?:[ÃÂâäåæçèé][\u0080-\u00BF]){2,}|ï»¿/gu },
  ]
