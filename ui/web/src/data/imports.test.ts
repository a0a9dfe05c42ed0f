import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeServer } from '../testing/fake-server';
import { Imports } from './imports';

/** Stands in for the browser's: a test says what the server answers to which file. */
class FakeUpload {
  static sent: FakeUpload[] = [];
  upload = { onprogress: (_: { loaded: number; total: number }) => {} };
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  url = '';
  open(_: string, url: string) {
    this.url = url;
  }
  setRequestHeader() {}
  getResponseHeader() {
    return null;
  }
  send() {
    FakeUpload.sent.push(this);
  }
  abort() {
    this.onabort();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
}

let server: FakeServer;
const file = (name: string) => new File(['RIFF'], name, { lastModified: 1_000 });
const settle = () => vi.advanceTimersByTimeAsync(5);

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  FakeUpload.sent = [];
  vi.stubGlobal('XMLHttpRequest', FakeUpload);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('uploads two at a time, and follows each to its call', async () => {
  const imports = new Imports();
  imports.add([file('a'), file('b'), file('c')], { lead: '+14155550123', left: 'customer' });
  expect(FakeUpload.sent).toHaveLength(2);
  expect(FakeUpload.sent[0]?.url).toBe(
    '/api/imports?left=customer&startedAt=1970-01-01T00%3A00%3A01.000Z&lead=%2B14155550123',
  );
  FakeUpload.sent[0]?.upload.onprogress({ loaded: 1, total: 4 });
  expect(imports.items.value[0]?.step).toEqual({ is: 'uploading', share: 0.25 });

  const progress = { callId: 'import-1', state: 'transcribing', share: 0.5, problem: null };
  server.answer('/api/imports/import-1', progress);
  FakeUpload.sent[0]?.answer(202, { callId: 'import-1', known: false });
  await settle();
  expect(FakeUpload.sent).toHaveLength(3);
  expect(imports.items.value[0]?.step).toEqual({ is: 'transcribing', share: 0.5 });
  server.answer('/api/imports/import-1', { ...progress, state: 'done', share: 1 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(imports.items.value[0]?.step).toEqual({ is: 'done', callId: 'import-1', known: false });
  expect(imports.sending).toBe(true);
});

it('says why one failed, goes on with the others, and tries again', async () => {
  const imports = new Imports();
  imports.add([file('a'), file('b')], { lead: '', left: 'sdr' });
  FakeUpload.sent[0]?.answer(400, { code: 'bad_recording', message: 'The file is empty' });
  server.answer('/api/imports/import-2', {
    callId: 'import-2',
    state: 'failed',
    share: 0,
    problem: 'Longer than 24 hours',
  });
  FakeUpload.sent[1]?.answer(202, { callId: 'import-2', known: false });
  await settle();
  expect(imports.items.value.map((item) => item.step)).toMatchObject([
    { is: 'failed', problem: 'The file is empty' },
    { is: 'failed', problem: 'Longer than 24 hours' },
  ]);
  const first = imports.items.value[0];
  if (first) imports.again(first);
  expect(FakeUpload.sent).toHaveLength(3);
});
