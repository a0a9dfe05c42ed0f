import { changing, request, send } from '../base/api';

/** What may be recorded, who may be called, and what a customer agreed to. */

export type RecordingMode = 'on' | 'transcript_only' | 'off';
export type StopKind = 'stop' | 'resume' | 'delete_recording' | 'delete_all';

/** On what terms a call is held. */
export interface Terms {
  agreed: RecordingMode;
  /** What is kept now. */
  mode: RecordingMode;
  notices: NoticeTold[];
  stops: { kind: StopKind; by: string; at: string }[];
  /** Why it was placed within quiet hours. */
  quietHoursReason?: string | null;
  resumable: boolean;
  /** Something is still to be deleted. */
  erasing: boolean;
  transcriptDeleted: boolean;
}

export interface NoticeTold {
  language: string;
  text?: string | null;
  recordingId?: string | null;
  policyVersion: number;
  begunAt: string;
  /** Null where they hung up before its end. */
  heardAt?: string | null;
}

export interface NoticeWording {
  language: string;
  text: string;
  recordingId?: string | null;
}

export interface CallingPolicy {
  /** 0 until one is saved. */
  version: number;
  recording: RecordingMode;
  noticePlayed: boolean;
  notices: NoticeWording[];
  quietHours: { kept: boolean; from: string; to: string; overridable: boolean };
  /** ISO 3166. */
  region: string;
}

export interface DoNotCall {
  key: string;
  number?: string | null;
  personId?: string | null;
  /** Name of the person, or the number by which they are known. */
  person?: string | null;
  reason: string;
  by: string;
  at: string;
  callId?: string | null;
}

export interface Consent {
  purpose: 'recording' | 'contact';
  granted: boolean;
  wording: string;
  channel: 'call' | 'email' | 'form' | 'letter' | 'other';
  at: string;
  by: string;
  callId?: string | null;
}

export interface CallConsent {
  personKnown: boolean;
  doNotCall: DoNotCall | null;
  consents: Consent[];
}

const POLICY = '/api/policy/calling';
const LIST = '/api/do-not-call';

const ofCall = (id: string) => `/api/calls/${encodeURIComponent(id)}`;
const post = (body: unknown) => ({ method: 'POST', ...changing(body) });

export function loadPolicy(signal: AbortSignal): Promise<CallingPolicy> {
  return request(POLICY, { signal });
}

/** Saves it on top of the version that it was made from; the answer is the one in force. */
export function savePolicy(policy: CallingPolicy): Promise<CallingPolicy> {
  return request(POLICY, { method: 'PUT', ...changing(policy) });
}

/** Keeps a notice's audio, a WAV file. */
export function uploadNotice(file: File): Promise<{ id: string; seconds: number }> {
  const headers = { 'X-Baton': 'web', 'Content-Type': 'audio/wav' };
  return request('/api/policy/notices', { method: 'POST', headers, body: file });
}

export const noticeUrl = (id: string) => `/api/policy/notices/${id}.wav`;

export function stopRecording(callId: string, kind: StopKind): Promise<Terms> {
  return request(`${ofCall(callId)}/recording/stops`, post({ kind }));
}

export function loadConsent(callId: string, signal: AbortSignal): Promise<CallConsent> {
  return request(`${ofCall(callId)}/consent`, { signal });
}

export function noteConsent(
  callId: string,
  consent: Pick<Consent, 'purpose' | 'granted' | 'wording' | 'channel'>,
): Promise<CallConsent> {
  return request(`${ofCall(callId)}/consent`, post(consent));
}

export function doNotCallAgain(callId: string, reason: string): Promise<CallConsent> {
  return request(`${ofCall(callId)}/do-not-call`, post({ reason }));
}

/** A page of the list, from behind `after` on. */
export function listDoNotCall(
  after: string,
  signal?: AbortSignal,
): Promise<{ entries: DoNotCall[]; more: boolean }> {
  return request(`${LIST}?after=${encodeURIComponent(after)}`, signal ? { signal } : {});
}

export function findDoNotCall(number: string): Promise<{ entries: DoNotCall[]; more: boolean }> {
  return request(`${LIST}?number=${encodeURIComponent(number)}`);
}

/** A number, the person who is known at it, or a person by id. */
export type DoNotCallWish = { reason: string } & (
  | { number: string; person?: boolean }
  | { personId: string }
);

export function addDoNotCall(wish: DoNotCallWish): Promise<DoNotCall> {
  return request(LIST, post(wish));
}

export function liftDoNotCall(key: string): Promise<void> {
  return request(`${LIST}/${encodeURIComponent(key)}`, { method: 'DELETE', ...changing() });
}

export interface Imported {
  lines: number;
  added: number;
  problems: Record<string, string>;
}

export async function importDoNotCall(file: File): Promise<Imported> {
  const headers = { 'X-Baton': 'web', 'Content-Type': 'text/csv' };
  const answer = await send(`${LIST}.csv`, { method: 'POST', headers, body: await file.text() });
  return (await answer.json()) as Imported;
}

export const EXPORT_URL = `${LIST}.csv`;
