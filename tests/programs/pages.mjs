// Looks at pages as people meet them: in light and in dark, on a narrow screen, by keyboard and by
// ear. Says one line for each fault, and nothing where there is none.
//
//     node pages.mjs BROWSER MODULES PAGE…
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

const [browserPath, modules, ...pages] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const args = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];
// As root Chromium cannot wall itself off, and refuses to run.
if (process.getuid?.() === 0) args.push('--no-sandbox');

const browser = await chromium.launch({ executablePath: browserPath, args });
const faults = [];

async function look(file, scheme, width, does) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const told = `${basename(file)}, ${scheme}, ${width} wide`;
  const fault = (what) => faults.push(`${told}: ${what}`);
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) fault(`asks for ${request.url()}`);
  });
  page.on('console', (message) => fault(`the browser says ${message.text()}`));
  await page.goto(pathToFileURL(file).href);
  await does(page, fault);
  await context.close();
}

async function byAxe(page, fault) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    fault(`${impact} by axe-core, ${id}: ${nodes[0].html}`);
  }
}

async function reflows(page, fault) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) fault(`is ${over} pixels too wide`);
}

// Goes through the page with the tab key: everything that is there to be acted upon is reached once,
// in its order, and shows that it is.
async function byKeyboard(page, fault) {
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], [tabindex="0"]')]
      .filter((it) => it.getClientRects().length > 0)
      .map((it) => it.outerHTML.slice(0, 80)));
  const reached = [];
  for (let stop = 0; stop < wanted.length; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      const { outlineStyle } = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      const isSeen = outlineStyle !== 'none' && box.bottom > 0 && box.top < window.innerHeight;
      return { html: it.outerHTML.slice(0, 80), isSeen };
    });
    reached.push(at.html);
    if (!at.isSeen) fault(`does not show that this is reached: ${at.html}`);
  }
  if (JSON.stringify(reached) !== JSON.stringify(wanted)) fault('is not gone through in its order');
  const skip = await page.$('a.skip');
  if (skip) {
    await skip.focus();
    await page.keyboard.press('Enter');
    const at = await page.evaluate(() => document.activeElement.id);
    if (at !== 'main') fault(`leads past the links to \`${at}\``);
  }
}

// On the screen of a phone that was just opened the promise is there, whole.
async function promises(page, fault) {
  const end = await page.evaluate(() => {
    const promise = document.querySelector('.front > blockquote:first-child');
    return promise ? promise.getBoundingClientRect().bottom : 0;
  });
  if (end > 640) fault(`has its promise ${Math.round(end - 640)} pixels below the first screen`);
}

// Lines to write on and tables end where the text does, but for what is scrolled by itself.
async function lines(page, fault) {
  const past = await page.evaluate(() => {
    const ends = (what) => [...document.querySelectorAll(what)].map((it) => it.getBoundingClientRect().right);
    const set = ends('hr, table:not(.wide table)');
    const widest = document.createElement('p');
    document.querySelector('main').append(widest);
    const end = widest.getBoundingClientRect().right;
    widest.remove();
    return Math.max(0, ...set) - end;
  });
  if (past > 1) fault(`has lines or a table that go ${Math.round(past)} pixels past its text`);
}

for (const file of pages) {
  for (const scheme of ['light', 'dark']) await look(file, scheme, 1100, byAxe);
  await look(file, 'light', 320, async (page, fault) => {
    await reflows(page, fault);
    await byAxe(page, fault);
  });
  await look(file, 'light', 1100, byKeyboard);
  await look(file, 'light', 360, promises);
  await look(file, 'light', 1000, lines);
}
await browser.close();
for (const fault of faults) console.log(fault);
