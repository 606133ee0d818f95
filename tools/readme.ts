/** Writes what follows from the code into README.md, between markers: the settings table and the demo's questions. */
import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../src/config.js';
import { demoQuestions } from '../src/demo/questions.js';

const path = new URL('../README.md', import.meta.url);

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < 0) throw new Error(`README.md: the markers ${start} and ${end} are missing.`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

const table = [
  '| Setting | Default | Meaning |',
  '|---|---|---|',
  ...settings.map(
    ({ name, default: fallback, meaning }) =>
      `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ''} | ${meaning.replaceAll('|', '\\|')} |`,
  ),
].join('\n');

const questions = demoQuestions
  .slice(0, 5)
  .map(
    ({ question, document, expect }) =>
      `**${question}**\n\`\`\`graphql\n${document.replace(/^#.*\n/, '').trim()}\n\`\`\`\n${expect}`,
  )
  .join('\n\n');

writeFileSync(path, between(between(readFileSync(path, 'utf8'), 'settings', table), 'questions', questions));
console.log('settings and questions -> README.md');
