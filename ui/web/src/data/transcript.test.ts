import { describe, expect, it } from 'vitest';
import { aDraft, anUtterance } from '../testing/records';
import { lineAt, Transcript } from './transcript';

const texts = (transcript: Transcript) => transcript.lines.value.map((line) => line.spoken.value.text);
const ids = (transcript: Transcript) => transcript.lines.value.map((line) => line.id);

describe('Transcript', () => {
  it('turns a draft into its final in place', () => {
    const transcript = new Transcript();
    transcript.draft(aDraft());
    const spoken = transcript.get('u1')?.spoken;
    transcript.draft(aDraft({ text: 'hello there', endMs: 2_000 }));
    transcript.utterance(anUtterance());

    expect(texts(transcript)).toEqual(['hello there']);
    expect(transcript.get('u1')?.spoken).toBe(spoken);
    expect(spoken?.value).toMatchObject({ kind: 'final', startMs: 1_100 });
  });

  it('ignores a draft that arrives after its final', () => {
    const transcript = new Transcript();
    transcript.utterance(anUtterance());
    transcript.draft(aDraft({ text: 'hell' }));
    transcript.draft(aDraft({ text: '' }));

    expect(texts(transcript)).toEqual(['hello there']);
  });

  it('removes a draft that is taken back', () => {
    const transcript = new Transcript();
    transcript.draft(aDraft());
    transcript.draft(aDraft({ text: '' }));

    expect(ids(transcript)).toEqual([]);
    expect(transcript.get('u1')).toBeUndefined();
  });

  it('never shows a draft that begins empty', () => {
    const transcript = new Transcript();
    transcript.draft(aDraft({ text: '' }));

    expect(ids(transcript)).toEqual([]);
  });

  it('orders finals by start whatever the order of arrival', () => {
    const transcript = new Transcript();
    transcript.utterance(anUtterance({ id: 'b', startMs: 5_000 }));
    transcript.utterance(anUtterance({ id: 'a', startMs: 1_000, speaker: 'customer' }));
    transcript.utterance(anUtterance({ id: 'c', startMs: 5_000 }));

    expect(ids(transcript)).toEqual(['a', 'b', 'c']);
  });

  it('places a draft by its first words, not by when listening began', () => {
    const transcript = new Transcript();
    transcript.utterance(anUtterance({ id: 'a', startMs: 8_000, endMs: 19_000 }));
    transcript.draft(aDraft({ id: 'b', speaker: 'customer', startMs: 2_000, endMs: 20_000 }));
    transcript.draft(
      aDraft({ id: 'b', speaker: 'customer', startMs: 2_000, endMs: 24_000, text: 'hello i' }),
    );

    expect(ids(transcript)).toEqual(['a', 'b']);
    expect(transcript.get('b')?.spoken.value.startMs).toBe(19_200);
  });

  it('moves a line whose final begins elsewhere', () => {
    const transcript = new Transcript();
    transcript.draft(aDraft({ id: 'a', startMs: 1_000, endMs: 1_500 }));
    transcript.draft(aDraft({ id: 'b', startMs: 3_000, endMs: 3_500, speaker: 'customer' }));
    transcript.utterance(anUtterance({ id: 'a', startMs: 4_000 }));

    expect(ids(transcript)).toEqual(['b', 'a']);
  });

  it('takes the later of two finals with one id', () => {
    const transcript = new Transcript();
    transcript.utterance(anUtterance());
    transcript.utterance(anUtterance({ text: 'hello again' }));

    expect(texts(transcript)).toEqual(['hello again']);
  });

  it('replaces everything, drafts included, and keeps known lines', () => {
    const transcript = new Transcript();
    transcript.utterance(anUtterance());
    transcript.draft(aDraft({ id: 'stale' }));
    const spoken = transcript.get('u1')?.spoken;
    transcript.replace([anUtterance({ id: 'u2', startMs: 9_000 }), anUtterance()]);

    expect(ids(transcript)).toEqual(['u1', 'u2']);
    expect(transcript.get('u1')?.spoken).toBe(spoken);
  });
});

describe('lineAt', () => {
  it('finds the last line that has begun', () => {
    const transcript = new Transcript();
    transcript.replace([anUtterance({ id: 'a', startMs: 1_000 }), anUtterance({ id: 'b', startMs: 3_000 })]);
    const lines = transcript.lines.value;

    expect(lineAt(lines, 999)).toBeUndefined();
    expect(lineAt(lines, 1_000)?.id).toBe('a');
    expect(lineAt(lines, 2_999)?.id).toBe('a');
    expect(lineAt(lines, 60_000)?.id).toBe('b');
  });
});
