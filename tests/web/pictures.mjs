// Writes a picture of each screen, in light, in dark and on a phone, into docs/screens.
//   node tests/web/pictures.mjs
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../stories/harness.mjs';
import { Browser, desk, openHouse, phone, settled } from './browser.mjs';

const out = join(root, 'docs/screens');
mkdirSync(out, { recursive: true });
const house = await openHouse({ demo: true });
const browser = await Browser.open(house);
const cast = await browser.cast();
const as = (role) => cast.find((member) => member.role === role)?.email;

async function items(email, path) {
  const page = await browser.enter(email);
  const answer = await page.request.get(`/api/v1${path}`);
  const { items = [] } = answer.ok() ? await answer.json() : {};
  await page.context().close();
  return items;
}
const [programme] = await items(as('coordinator'), '/programmes');
const [waiting] = await items(as('steward'), '/approvals');
const [roster] = await items(as('administrator') ?? as('coordinator'), '/roster-imports');
let member = as('member');
let pair;
for (const one of cast.filter(({ role }) => role === 'member')) {
  [pair] = await items(one.email, '/me/pairs');
  if (pair) { member = one.email; break; }
}

const opensPair = async (page) => {
  await page.getByText(/Best possible/).waitFor({ timeout: 30_000 });
  await page.locator('button[aria-haspopup=dialog]').first().click();
  await page.getByRole('dialog').waitFor();
};
const solved = (page) => page.getByText(/Best possible/).waitFor({ timeout: 30_000 });
const screens = [
  ['sign-in', null, '/sign-in'],
  ['today', member, '/today'],
  ['people', as('coordinator'), '/people'],
  ['profile', member, '/profile'],
  ['roster', as('administrator'), '/roster'],
  roster && ['roster-import', as('administrator'), `/roster/${roster.id}`],
  ['programmes', as('coordinator'), '/programmes'],
  ['new-programme', as('coordinator'), '/programmes/new'],
  programme && ['programme', as('coordinator'), `/programmes/${programme.id}`],
  programme && ['match-studio', as('coordinator'), `/programmes/${programme.id}/studio`, solved],
  programme && ['match-studio-pair', as('coordinator'), `/programmes/${programme.id}/studio`, opensPair],
  programme && ['pairs', as('coordinator'), `/programmes/${programme.id}/pairs`],
  ['approvals', as('steward'), '/approvals'],
  waiting && ['review', as('steward'), `/approvals/${waiting.id}`],
  pair && ['pair', member, `/pairs/${pair.id}`],
  ['record', as('steward'), '/audit'],
  ['settings', as('administrator') ?? member, '/settings'],
].filter(Boolean);

for (const [device, options] of [['light', { viewport: desk }], ['dark', { viewport: desk, scheme: 'dark' }], ['phone', { viewport: phone }]]) {
  for (const [name, email, path, ready] of screens) {
    if (email === undefined) continue;
    const page = email ? await browser.enter(email, options) : await browser.visitor(options);
    await page.goto(path);
    await settled(page);
    await ready?.(page);
    await page.screenshot({ path: join(out, `${name}-${device}.png`) });
    console.log(`docs/screens/${name}-${device}.png`);
    await page.context().close();
  }
}
await browser.close();
await house.close();
