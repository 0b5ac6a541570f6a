// Writes a picture of each screen, in light, in dark and on a phone, into docs/screens.
//   node tests/web/pictures.mjs [NAME…]        all of them, or those named
//   PICTURES=/some/folder                      somewhere else, as PNG, to be looked at
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cast } from '../cast/cast.mjs';
import { House, root } from '../stories/harness.mjs';
import { Browser, desk, openHouse, phone, settled } from './browser.mjs';
import { publishRound } from './round.mjs';

const wanted = process.argv.slice(2);
const out = process.env.PICTURES ?? join(root, 'docs/screens');
const format = process.env.PICTURES ? 'png' : 'webp';
mkdirSync(out, { recursive: true });

const house = await openHouse({ demo: true });
const browser = await Browser.open(house);
const noor = await house.demoSignIn(cast.noor.email);
const huimin = await house.demoSignIn(cast.huimin.email);
const aoife = await house.demoSignIn(cast.aoife.email);
const programme = Object.fromEntries((await noor.must('GET', '/programmes')).items.map((one) => [one.name, one.id]));
const spring = `/programmes/${programme['Fresh Eyes, spring round']}`;
const pilots = `/programmes/${programme['Harbour Pilots']}`;
const [waiting] = (await aoife.must('GET', '/approvals')).items;
const roster = await huimin.must('POST', '/roster-imports?filename=quay-december.csv', [
  'Staff no;Full name;Position held;Department;Area;Band;Boss;Notes',
  '990001;Berit Example;Quay Planner;Container Terminal Rotterdam;Port Operations;Senior;;',
  '990002;Ole Example;Crane Operator;Container Terminal Rotterdam;Port Operations;Junior;990001;on leave',
  '990003;Lost Example;Crane Operator;Container Terminal Rotterdam;Port Operations;Junior;999999;',
].join('\n'));
const imports = (await huimin.must('GET', '/roster-imports')).items;
const applied = imports.find((one) => one.state === 'applied');
const pairOf = async ({ email }) => (await (await house.demoSignIn(email)).must('GET', '/me/pairs')).items;
const [going] = await pairOf(cast.joana);

const mentor = (await noor.must('GET', `/people?q=${encodeURIComponent(cast.minhanh.name)}&limit=1`)).items[0];
const [cloud] = (await noor.must('GET', '/expertise')).items.filter((term) => term.name === 'Cloud platforms');
// A server that nobody has set up yet, for its wizard.
const empty = await House.open();

const solved = (page) => page.getByText(/Best possible/).waitFor();
const opens = (name) => async (page) => {
  await solved(page);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};
const presses = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click();
};

/** What is seen before the spring round is published, and what only afterwards. */
const before = [
  ['sign-in', null, '/sign-in'],
  ['set-up', null, `${empty.url}/set-up?token=${empty.setupToken()}`],
  ['invitation', null, '/invitation?token=of-an-invitation'],
  ['today-coordinator', cast.noor, '/today'],
  ['today-leader', cast.leonidas, '/today'],
  ['people', cast.noor, '/people'],
  ['person', cast.noor, `/people/${mentor.id}`],
  ['expertise', cast.noor, '/expertise'],
  ['expertise-term', cast.noor, `/expertise?term=${cloud.id}`],
  ['profile', cast.leonidas, '/profile'],
  ['roster', cast.huimin, '/roster'],
  ['roster-mapping', cast.huimin, `/roster/${roster.id}`, presses('Map columns again')],
  ['roster-changes', cast.huimin, `/roster/${applied.id}?kind=change`],
  ['programmes', cast.noor, '/programmes'],
  ['programme', cast.noor, spring],
  ['edit-programme', cast.noor, `${spring}/edit`],
  ['new-programme', cast.noor, '/programmes/new'],
  ['match-studio', cast.noor, `${spring}/studio`, solved],
  ['match-studio-pair', cast.noor, `${spring}/studio?q=Leonidas`, opens(/^Leonidas Vrettos/)],
  ['match-modes', cast.noor, `${spring}/studio?open=modes`, (page) => page.getByRole('columnheader', { name: /Mentees choose/ }).waitFor()],
  ['match-curve', cast.noor, `${spring}/studio?open=trade`, (page) => page.getByText(/of the places by fit alone/).waitFor()],
  ['reach', cast.aoife, `${pilots}/reach`],
  ['approvals', cast.aoife, '/approvals'],
  ['review', cast.aoife, `/approvals/${waiting.id}`],
  ['runs', cast.noor, `${spring}/runs`],
  ['run', cast.noor, `/runs/${waiting.id}`],
  ['pairs', cast.noor, `${pilots}/pairs`],
  ['pair', cast.joana, `/pairs/${going.id}`],
  ['pair-conversations', cast.joana, `/pairs/${going.id}?view=sessions`],
  ['pair-agreement', cast.joana, `/pairs/${going.id}?view=agreement`],
  ['pair-objectives', cast.joana, `/pairs/${going.id}?view=objectives`],
  ['pair-insights', cast.joana, `/pairs/${going.id}?view=insights`],
  ['pair-notes', cast.joana, `/pairs/${going.id}?view=notes`],
  ['pair-ending', cast.joana, `/pairs/${going.id}?view=ending`],
  ['pair-files', cast.joana, `/pairs/${going.id}?view=artefacts`],
  ['pair-report', cast.grazyna, `/pairs/${going.id}?view=report`],
  ['standing', cast.joana, '/standing'],
  ['programme-standing', cast.noor, `${pilots}/standing`],
  ['recognition', cast.joana, '/recognition'],
  ['programme-thanks', cast.noor, `${pilots}/thanks`],
  ['agendas', cast.noor, `${pilots}/agendas`],
  ['shared-insights', cast.noor, `${pilots}/insights`],
  ['safety-rule', cast.noor, `${pilots}/safety`],
  ['programme-supervision', cast.noor, `${spring}/supervision`],
  ['supervision-suggestion', cast.noor, `${spring}/supervision`, presses('Suggest groups')],
  ['supervision', cast.minhanh, '/supervision'],
  ['calendar', cast.joana, '/calendar'],
  ['season', cast.noor, `${pilots}/season`],
  ['safety', cast.aoife, '/safety'],
  ['record', cast.aoife, '/audit'],
  ['record-proof', cast.aoife, '/audit?entry=40'],
  ['accounts', cast.huimin, '/settings?section=accounts'],
  ['settings', cast.leonidas, '/settings'],
];
/** While both sides are asked whom they would like to meet. */
const asking = [
  ['chemistry-rounds', cast.noor, `${spring}/chemistry`],
  ['chemistry', cast.leonidas, '/chemistry'],
  ['today-chemistry', cast.leonidas, '/today'],
];
const after = [
  ['today-match', cast.leonidas, '/today'],
  ['match-to-answer', cast.leonidas, null],
  ['norms', cast.noor, `${pilots}/norms`],
  ['onboarding', cast.joana, pilots.replace('programmes', 'onboarding')],
];

const devices = [
  ['light', { viewport: desk }],
  ['dark', { viewport: desk, scheme: 'dark' }],
  ['phone', { viewport: phone, scale: 2 }],
];

async function shoot(page, name) {
  const file = join(out, `${name}.${format}`);
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', format === 'webp' ? { format, quality: 82 } : { format });
  writeFileSync(file, Buffer.from(data, 'base64'));
  console.log(file);
}

async function take(screens) {
  for (const [name, person, path, ready] of screens) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const [device, options] of devices) {
      const page = person ? await browser.enter(person.email, options) : await browser.visitor(options);
      await page.goto(path);
      await settled(page);
      await ready?.(page);
      await page.waitForLoadState('networkidle');
      await shoot(page, `${name}-${device}`);
      await page.context().close();
    }
  }
}

const among = (screens) => screens.some(([name]) => wanted.length === 0 || wanted.includes(name));

await take(before);
if (among(asking)) {
  const closes_at = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const round = await noor.must('POST', `${spring}/chemistry-rounds`, { closes_at });
  await take(asking);
  await noor.must('POST', `/chemistry-rounds/${round.id}/closure`, {});
}
if (among(after)) {
  await publishRound(house, { lock: [cast.leonidas, cast.minhanh] });
  // From here on Harbour Pilots asks its people to accept what holds.
  const norms = await noor.ask('GET', `${pilots}/norms/draft`);
  await noor.must('POST', `${pilots}/norms/versions`, {}, { 'if-match': norms.etag });
  const [met] = (await pairOf(cast.leonidas)).filter((one) => one.state === 'proposed');
  await take(after.map(([name, person, path, ready]) => [name, person, path ?? `/pairs/${met.id}`, ready]));
}
await browser.close();
await house.close();
await empty.close();
