// Measures in real Chromium what a person waits for: from the key to what it brings, by the page's own clock.
// Arguments: the playwright-core folder, Baton's address, name, password, rounds. Each line of the output is
// {"what": …, "ms": …}.
import { createRequire } from 'node:module';

const [playwright, address, name, password, rounds] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);

// Answered, so that it rings; hung up as soon as it does.
const NUMBER = '+14155550123';

function watch() {
  window.keyAt = 0;
  window.seen = {};
  addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') {
      window.keyAt = Date.now();
      window.seen = {};
    }
  }, true);
  const look = () => {
    const phone = document.querySelector('[data-phone]')?.dataset.phone;
    if (phone) window.seen[phone] ??= Date.now();
    // The list itself, not the heading that comes before it.
    if (document.querySelector('main.calls :is(.row, .empty)')) window.seen.list ??= Date.now();
    for (const row of document.querySelectorAll('a.row')) window.seen[row.getAttribute('href')] ??= Date.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

// As fast as a quick typist: while a person types, the page comes to rest.
function type(page, field, text) {
  return page.locator(field).pressSequentially(text, { delay: 50 });
}

function measured(what, ms) {
  process.stdout.write(`${JSON.stringify({ what, ms })}\n`);
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  const signIn = async (page) => {
    await page.goto(address);
    await type(page, '[name=name]', name);
    await type(page, '[name=password]', password);
    await page.press('[name=password]', 'Enter');
    await page.waitForFunction(() => window.seen.list);
  };
  const open = async () => {
    const context = await browser.newContext({ locale: 'en' });
    await context.addInitScript(watch);
    return context.newPage();
  };

  for (let round = 0; round < Number(rounds); round++) {
    const page = await open();
    await signIn(page);
    measured('sign-in to first page', await page.evaluate(() => window.seen.list - window.keyAt));
    await page.context().close();
  }

  const list = await open();
  await signIn(list);
  const page = await open();
  await signIn(page);
  const state = (is) => page.waitForSelector(`[data-phone=${is}]`);
  await state('idle');
  await page.keyboard.press('p');
  let path = '';
  for (let round = 0; round < Number(rounds); round++) {
    await page.fill('#phone-number', '');
    await type(page, '#phone-number', NUMBER);
    await page.press('#phone-number', 'Enter');
    await page.waitForFunction(() => window.seen.ringing);
    const { keyAt, ringing } = await page.evaluate(() => ({ keyAt: window.keyAt, ringing: window.seen.ringing }));
    measured('key press to ringing', ringing - keyAt);
    const before = path;
    await page.waitForURL(({ pathname }) => pathname.startsWith('/calls/') && pathname !== before);
    path = new URL(page.url()).pathname;
    await list.waitForFunction((row) => window.seen[row], path);
    measured('key press to the call on the list', (await list.evaluate((row) => window.seen[row], path)) - keyAt);
    await page.keyboard.press('Shift+H');
    await state('over');
    await page.keyboard.press('p');
    await state('idle');
    await page.keyboard.press('p');
  }
} finally {
  await browser.close();
}
