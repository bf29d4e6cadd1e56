#!/usr/bin/env node
/* global console, process */
'use strict'
// In the oldest JavaScript there is, so that every release of Node gets as far as the sentence.
// `engines` of package.json says the same; a test holds the two together.
var wanted = '20.19'
var current = process.versions.node

function isOlder(version, other) {
  var numbers = version.split('.')
  var others = other.split('.')
  for (var at = 0; at < others.length; at += 1) {
    var difference = Number(numbers[at] || 0) - Number(others[at])
    if (difference !== 0) return difference < 0
  }
  return false
}

if (isOlder(current, wanted)) {
  var english = / --locale[= ]en /.test(' ' + process.argv.slice(2).join(' ') + ' ')
  var sentence = english
    ? 'Node.js ' + wanted + ' or later is needed, and this is ' + current + '; install a newer one from nodejs.org'
    : '需要 Node.js ' + wanted + ' 或更高版本，现在用的是 ' + current + '；请从 nodejs.org 下载安装新版本'
  console.error('report-lint: ' + sentence)
  process.exitCode = 2
} else {
  require('./launch.cjs')
}
