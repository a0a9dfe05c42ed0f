import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DriverEvent } from './driver';
import type { FarSide } from './far-side';
import { practiceFarSide } from './recorded-line';
import { sdkFarSide } from './recorded-sdk';

/** What every driver does, whoever its carrier is. */
describe.each([
  ['the SDK', sdkFarSide],
  ['the practice line', practiceFarSide],
])('%s', (_, open) => {
  let events: DriverEvent[];
  let far: FarSide;

  beforeEach(async () => {
    events = [];
    far = await open((event) => events.push(event));
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** The events since they were last taken. */
  function heard(): DriverEvent[] {
    return events.splice(0);
  }

  function register(): void {
    far.driver.register('token 1');
    far.registers();
    heard();
  }

  async function talk(): Promise<void> {
    register();
    far.driver.connect('permit', '+14155550123');
    await Promise.resolve();
    far.connects('CA1');
    heard();
  }

  it('says when it can ring, and when it cannot', () => {
    far.driver.register('token 1');
    far.registers();
    expect(heard()).toEqual([{ is: 'registered' }]);
    expect(far.was.renewed()).toBe('token 1');
    far.unregisters();
    expect(heard()).toEqual([{ is: 'unregistered' }]);
  });

  it('asks for another token before it is lost, and goes on with it', () => {
    register();
    far.tokenRunsOut();
    expect(heard()).toContainEqual({ is: 'token_wanted' });
    far.driver.renew('token 2');
    expect(far.was.renewed()).toBe('token 2');
    far.registers();
    expect(heard()).toEqual([{ is: 'registered' }]);
  });

  it('asks for another token when one is refused', () => {
    register();
    far.tokenIsRefused();
    expect(heard()).toEqual([{ is: 'token_wanted' }, { is: 'fault', fault: 'token' }]);
  });

  it('places a call with its permit, once', async () => {
    register();
    far.driver.connect('permit', '+14155550123');
    await Promise.resolve();
    far.driver.connect('another', '+14155550199');
    await Promise.resolve();
    expect(far.was.dialed()).toEqual({ permit: 'permit', to: '+14155550123' });
    far.connects('CA1');
    expect(heard()).toEqual([{ is: 'connected', leg: 'CA1' }]);
  });

  it('mutes, and says so', async () => {
    await talk();
    far.driver.mute(true);
    far.driver.mute(false);
    expect(heard()).toEqual([
      { is: 'muted', muted: true },
      { is: 'muted', muted: false },
    ]);
    expect(far.was.done('CA1')).toEqual(['mute true', 'mute false']);
  });

  it('sends the tones of keys', async () => {
    await talk();
    far.driver.press('1#');
    expect(far.was.done('CA1')).toEqual(['press 1#']);
  });

  it('hangs up, and says that the call is over when it is', async () => {
    await talk();
    far.driver.hangUp();
    expect(far.was.done('CA1')).toEqual(['hangup']);
    expect(heard()).toEqual([]);
    far.ends();
    expect(heard()).toEqual([{ is: 'disconnected', message: '' }]);
  });

  it('can call again after a call', async () => {
    await talk();
    far.ends();
    heard();
    far.driver.connect('permit 2', '+14155550199');
    await Promise.resolve();
    expect(far.was.dialed()).toEqual({ permit: 'permit 2', to: '+14155550199' });
    far.connects('CA2');
    expect(heard()).toEqual([{ is: 'connected', leg: 'CA2' }]);
  });

  it('rings, and takes the call', () => {
    register();
    far.rings('CA9', 'CA5', '+14155550177');
    expect(heard()).toEqual([{ is: 'incoming', leg: 'CA9', callId: 'CA5', from: '+14155550177' }]);
    far.driver.accept('CA9');
    expect(far.was.done('CA9')).toEqual(['accept']);
    far.connects('CA9');
    expect(heard()).toEqual([{ is: 'connected', leg: 'CA9' }]);
  });

  it('takes a call once, and none that does not ring', () => {
    register();
    far.rings('CA9', 'CA5', '+14155550177');
    far.driver.accept('CA9');
    far.driver.accept('CA9');
    far.driver.accept('CA8');
    expect(far.was.done('CA9')).toEqual(['accept']);
  });

  it('declines', () => {
    register();
    far.rings('CA9', 'CA5', '+14155550177');
    far.driver.reject('CA9');
    expect(far.was.done('CA9')).toEqual(['reject']);
    heard();
    far.givesUp('CA9');
    expect(heard()).toEqual([]);
  });

  it('rings no more when the call is taken elsewhere', () => {
    register();
    far.rings('CA9', 'CA5', '+14155550177');
    heard();
    far.givesUp('CA9');
    expect(heard()).toEqual([{ is: 'canceled', leg: 'CA9' }]);
  });

  it('says when the network is lost in a call, and when it is back', async () => {
    await talk();
    far.loses();
    expect(heard()).toContainEqual({ is: 'reconnecting' });
    far.comesBack();
    const back = heard();
    expect(back).toContainEqual({ is: 'reconnected' });
    expect(back).not.toContainEqual({ is: 'connected', leg: 'CA1' });
    far.ends();
    expect(heard()).toEqual([{ is: 'disconnected', message: '' }]);
  });

  it.each([
    ['there is no microphone', 'no_microphone'],
    ['the microphone is not allowed', 'microphone_refused'],
  ] as const)('says that %s', async (_name, fault) => {
    register();
    far.driver.connect('permit', '+14155550123');
    await Promise.resolve();
    if (fault === 'no_microphone') far.hasNoMicrophone();
    else far.refusesMicrophone();
    expect(heard()).toEqual([{ is: 'fault', fault }]);
  });

  it('says that another microphone is used', async () => {
    await talk();
    far.changesDevice();
    expect(heard()).toEqual([{ is: 'device_changed' }]);
  });

  it('does nothing where a command makes no sense', () => {
    register();
    far.driver.hangUp();
    far.driver.mute(true);
    far.driver.press('1');
    far.driver.accept('CA9');
    far.driver.reject('CA9');
    expect(heard()).toEqual([]);
  });

  it('ends everything when it is closed', () => {
    register();
    far.driver.close();
    expect(far.was.closed()).toBe(true);
    expect(heard()).toEqual([]);
  });
});
