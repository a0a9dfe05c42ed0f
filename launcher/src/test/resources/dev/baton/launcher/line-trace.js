// Notes in window.lineTrace when each state of a transcript line is painted.
(() => {
  const trace = [];
  const last = new Map();
  window.lineTrace = trace;

  const note = (line) => {
    const { id, kind, frameArrivedAt } = line.dataset;
    const text = line.querySelector('.line-text')?.textContent ?? '';
    const state = [kind, frameArrivedAt, text].join('|');
    if (last.get(id) === state) return;
    last.set(id, state);
    trace.push({
      id,
      kind,
      text,
      frameArrivedAtEpochMs: frameArrivedAt === undefined ? null : Number(frameArrivedAt),
      shownAtEpochMs: Date.now(),
    });
  };

  const look = () => requestAnimationFrame(() => document.querySelectorAll('[data-kind]').forEach(note));
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-kind', 'data-frame-arrived-at'],
  });

  // The recording is played by an element that is not in the document.
  const Original = window.Audio;
  window.Audio = class extends Original {
    constructor(...given) {
      super(...given);
      window.playedAudio = this;
    }
  };
})();
