// Finds English on a page that should speak German: sentences of our own catalogue or of the server that stand there
// as they are written in English. What people wrote, and what a company calls its things, is nobody's to translate.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../stories/harness.mjs';

const words = (name) => JSON.parse(readFileSync(join(root, 'web/src/words', name), 'utf8'));
const [english, german, server] = ['en.json', 'de.json', 'server-de.json'].map(words);

const inGerman = new Set(Object.values(german));
const said = [...Object.entries(english).filter(([key, text]) => german[key] !== text).map(([, text]) => text), ...Object.keys(server)];
const fixed = new Set(said.filter((text) => !text.includes('{') && !inGerman.has(text)));
const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Templates, by what is fixed in them; plurals have too little that is. */
const templates = said
  .filter((text) => /\{\w+\}/.test(text) && !/plural|select/.test(text))
  .map((text) => text.split(/\{\w+(?:, \w+)?\}/))
  .filter((pieces) => pieces.some((piece) => / \w+ /.test(piece) && piece.length >= 14))
  .map((pieces) => new RegExp(`^${pieces.map(plain).join('.+?')}$`, 's'));

/** Every text somebody sees or is read aloud. */
const textsOf = (page) => page.evaluate(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement.closest('script, style') || !parentElement.checkVisibility()) continue;
    found.push(textContent.trim());
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name).trim());
  return [document.title.replace(' · Telemachy', ''), ...found].filter(Boolean);
});

/** What stands there in English, but for `names`, which are a company's own. */
export async function englishOn(page, names = new Set()) {
  const texts = (await textsOf(page)).filter((text) => !names.has(text));
  return [...new Set(texts.filter((text) => fixed.has(text) || templates.some((template) => template.test(text))))];
}
