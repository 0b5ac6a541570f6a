// Brings a round of the demo to its pairs without a browser, for the journeys that begin there.
import { cast } from '../cast/cast.mjs';
import { eventually } from '../stories/harness.mjs';

/** Solves, approves and publishes the spring round with one pair locked by hand. Gives the run. */
export async function publishRound(house, { lock: [mentee, mentor] }) {
  const noor = await house.demoSignIn(cast.noor.email);
  const aoife = await house.demoSignIn(cast.aoife.email);
  const person = async ({ name }) => (await noor.must('GET', `/people?q=${encodeURIComponent(name)}`)).items[0].id;
  const programme = (await noor.must('GET', '/programmes')).items.find((one) => one.name === 'Fresh Eyes, spring round').id;
  const policy = await noor.must('GET', `/programmes/${programme}/policy`);
  const decisions = [{ mentee: await person(mentee), mentor: await person(mentor), kind: 'lock', reason: 'They asked for each other.' }];
  const { id } = await noor.must('POST', `/programmes/${programme}/match-runs`, { name: 'Round of the phones', policy, decisions });
  const seen = () => noor.must('GET', `/match-runs/${id}`);
  await eventually('the run is solved', async () => (await seen()).state === 'solved');
  const act = async (visitor, what, body = {}) =>
    visitor.must('POST', `/match-runs/${id}/${what}`, body, { 'if-match': `"${(await seen()).version}"` });
  await act(noor, 'submission');
  await act(aoife, 'decision', { approve: true, reason: 'Sound.' });
  return act(noor, 'publication');
}
