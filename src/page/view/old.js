// In the language of every browser: what the page needs of newer ones, and one sentence where it is missing.
;(function () {
  var needs = [
    typeof Promise === 'function',
    typeof Worker === 'function',
    typeof DecompressionStream === 'function',
    typeof structuredClone === 'function',
    typeof Object.hasOwn === 'function',
    typeof Array.prototype.findLast === 'function',
    typeof crypto === 'object' && crypto.subtle !== undefined,
  ]
  for (var at = 0; at < needs.length; at += 1) {
    if (!needs[at]) document.getElementById('old').removeAttribute('hidden')
  }
})()
