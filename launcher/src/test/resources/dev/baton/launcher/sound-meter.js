// What of a page's sound reaches the loudspeaker: soundNow() is the loudest sample of the last moment.
(() => {
  const meters = [];
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const meter = this.context.createAnalyser();
      connect.call(this, meter);
      meters.push(meter);
    }
    return connect.call(this, to, ...rest);
  };
  window.soundNow = () => {
    let loudest = 0;
    for (const meter of meters) {
      if (meter.context.state !== 'running') continue;
      const samples = new Float32Array(meter.fftSize);
      meter.getFloatTimeDomainData(samples);
      for (const one of samples) loudest = Math.max(loudest, Math.abs(one));
    }
    return loudest;
  };
})();
