// A run tells how far it is while it is solved, to whoever listens and may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast } from '../cast/cast.mjs';
import { House, eventually } from './harness.mjs';

/** The news of a topic, one object each, until `enough` says so or the server ends the stream. */
async function news(visitor, topic, enough) {
  const stopped = new AbortController();
  const response = await fetch(`${visitor.house.url}/api/v1/events?topic=${encodeURIComponent(topic)}`, {
    headers: { cookie: visitor.cookie, accept: 'text/event-stream' }, signal: stopped.signal });
  assert.equal(response.status, 200);
  const heard = [];
  const listening = (async () => {
    let text = '';
    try {
      for await (const bytes of response.body) {
        text += Buffer.from(bytes).toString();
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const data = text.slice(0, end).split('\n').find((line) => line.startsWith('data: '));
          text = text.slice(end + 2);
          if (data) heard.push(JSON.parse(data.slice(6)));
        }
        if (enough(heard)) return;
      }
    } catch (fault) {
      if (!stopped.signal.aborted) throw fault;
    }
  })();
  return { heard, listening, stop: () => stopped.abort() };
}

test('a run tells its progress as server-sent events, forwards only, and that it is solved', async () => {
  const house = await House.open({ demo: true });
  try {
    const noor = await house.demoSignIn(cast.noor.email);
    const programme = (await noor.must('GET', '/programmes')).items.find((one) => one.name === 'Fresh Eyes, spring round').id;
    const policy = await noor.must('GET', `/programmes/${programme}/policy`);
    const order = (name) => noor.must('POST', `/programmes/${programme}/match-runs`, { name, policy, decisions: [] });
    // Whoever starts to listen while the run still waits behind others hears it from the beginning.
    await eventually('somebody listened from the beginning', async () => {
      for (const place of ['first', 'second', 'third', 'fourth']) await order(`The ${place} in the queue`);
      const run = await order('The last in the queue');
      const over = (heard) => heard.some((one) => one.state === 'solved');
      const stream = await news(noor, `/match-runs/${run.id}`, over);
      await eventually('the run is solved', async () => (await noor.must('GET', `/match-runs/${run.id}`)).state === 'solved');
      await eventually('the news arrived', async () => over(stream.heard), 5).catch(() => {});
      stream.stop();
      await stream.listening;
      if (!stream.heard.some((one) => one.state === 'solving')) return false;
      const shares = stream.heard.map((one) => one.progress);
      assert.deepEqual(shares, [...shares].sort((a, b) => a - b), 'progress went back');
      assert.equal(stream.heard.at(-1).state, 'solved');
      assert.equal(shares.at(-1), 100);
      return true;
    }, 60);
  } finally {
    await house.close();
  }
});

test('whoever may not read a run may not follow it', async () => {
  const house = await House.open({ demo: true });
  try {
    const noor = await house.demoSignIn(cast.noor.email);
    const programme = (await noor.must('GET', '/programmes')).items.find((one) => one.name === 'Fresh Eyes, spring round').id;
    const policy = await noor.must('GET', `/programmes/${programme}/policy`);
    const run = await noor.must('POST', `/programmes/${programme}/match-runs`, { name: 'Followed', policy, decisions: [] });
    const follow = (visitor, topic) => visitor.ask('GET', `/events?topic=${encodeURIComponent(topic)}`);

    const mentor = await house.demoSignIn(cast.joana.email);
    assert.equal((await follow(mentor, `/match-runs/${run.id}`)).status, 403, 'a member follows a run');
    assert.equal((await follow(house.visitor(), `/match-runs/${run.id}`)).status, 401);
    assert.equal((await follow(noor, '/match-runs/run_nobody')).status, 404);
    assert.equal((await follow(noor, run.id)).status, 404, 'an id alone is no address');
  } finally {
    await house.close();
  }
});
