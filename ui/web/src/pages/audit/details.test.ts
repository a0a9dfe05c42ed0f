import { afterEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../data/contract';
import { switchLanguage } from '../../i18n/messages';
import { detailsOf } from './details';

const entry = (details: Record<string, string>): AuditEntry => ({
  id: '1',
  at: '2026-11-23T10:00:00Z',
  who: 'ada',
  action: 'call_changed',
  subject: { kind: 'call', id: 'CA1' },
  outcome: 'DONE',
  details,
});

afterEach(() => switchLanguage('en'));

describe('detailsOf', () => {
  it('says names and codes in the language that is shown', () => {
    const judged = entry({ insight: 'u1-question-0', as: 'noted_by_hand' });
    expect(detailsOf(judged)).toEqual(['insight: u1-question-0', 'as: noted by hand']);
    switchLanguage('zh-CN');
    expect(detailsOf(judged)).toEqual(['洞察：u1-question-0', '结果：手动记录']);
    expect(detailsOf(entry({ change: 'signed out everywhere' }))).toEqual(['变更：已在所有设备退出']);
    expect(detailsOf(entry({ granted: 'true', consent: 'recording' }))).toEqual(['同意：是', '用途：录音']);
  });

  it('says as what somebody joined', () => {
    switchLanguage('zh-CN');
    expect(detailsOf(entry({ change: 'joined as sales_rep' }))).toEqual(['变更：加入（销售代表）']);
  });

  it('leaves what it does not know as it is', () => {
    switchLanguage('zh-CN');
    expect(detailsOf(entry({ shade: '<b>blue</b>', words: '12' }))).toEqual([
      'shade：<b>blue</b>',
      '词数：12',
    ]);
    expect(detailsOf(entry({ change: 'toString', valueOf: 'x' }))).toEqual(['变更：toString', 'valueOf：x']);
  });
});
