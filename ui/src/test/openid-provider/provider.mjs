// A real OpenID Connect provider (oidc-provider) on a loopback port, with people to sign in as. Prints its address
// once it listens. Arguments: redirect URI of the client "baton", port (0 for any).
// POST /behave {"idToken": {…}} has it answer the next code with an ID token that is signed, but wrong.

import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, importJWK } from 'jose';
import { Provider } from 'oidc-provider';

const [redirectUri, wantedPort = '0'] = process.argv.slice(2);

const PEOPLE = {
  alice: { email: 'alice@example.com', email_verified: true, name: 'Alice Adams', groups: ['sales'] },
  boris: { email: 'boris@example.com', email_verified: true, name: 'Борис <script>', groups: ['it-staff', 'sales'] },
  carla: { email: 'Carla@Example.com', email_verified: true, name: 'Carla', groups: [] },
  mallory: { email: 'alice@example.com', email_verified: true, name: 'Mallory', groups: [] },
  victor: { email: 'alice@example.com', email_verified: false, name: 'Victor', groups: [] },
  foreign: { email: 'someone@elsewhere.example', email_verified: true, name: 'Someone', groups: [] },
};

const key = { ...(await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey)), kid: 'one', alg: 'RS256', use: 'sig' };
const strangers = (await generateKeyPair('RS256', { extractable: true })).privateKey;
let wrong = null;

const server = createServer();
await new Promise((listening) => server.listen(Number(wantedPort), '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    client('baton', redirectUri),
    client('another', redirectUri),
  ],
  jwks: { keys: [key] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  conformIdTokenClaims: true,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['of the tests'] },
  findAccount: (_, id) => PEOPLE[id] && { accountId: id, claims: async () => ({ sub: id, ...PEOPLE[id] }) },
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

function client(id, redirect) {
  return {
    client_id: id,
    client_secret: 'a secret: 100% & "odd"',
    redirect_uris: [redirect],
    post_logout_redirect_uris: [`${new URL(redirect).origin}/sign-in`],
  };
}

// What goes wrong at a provider goes to its stderr, and from there to the test.
provider.on('server_error', (_, error) => console.error(error));

provider.use(async (ctx, next) => {
  if (ctx.path === '/behave') {
    wrong = JSON.parse(await content(ctx.req));
    ctx.status = 204;
    return;
  }
  if (ctx.path.startsWith('/interaction/')) return interact(ctx);
  await next();
  if (wrong && ctx.path === '/token' && ctx.body?.id_token) ctx.body.id_token = await forge(ctx.body.id_token);
});

async function interact(ctx) {
  if (ctx.method === 'GET') {
    ctx.type = 'html';
    ctx.body = '<!doctype html><title>Provider</title><form method="post"><label>Who are you? <input name="login" autofocus></label><button>Sign in</button></form>';
    return;
  }
  const form = new URLSearchParams(await content(ctx.req));
  const result = PEOPLE[form.get('login')]
    ? { login: { accountId: form.get('login') } }
    : { error: 'access_denied', error_description: 'nobody of this name' };
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
  ctx.respond = false;
}

/** The ID token with other claims: `by` says who signs it; null takes a claim away. */
async function forge(token) {
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  const { by, kid = 'one', ...others } = wrong;
  wrong = null;
  for (const [name, value] of Object.entries(others)) {
    if (value === null) delete claims[name];
    else claims[name] = value;
  }
  if (by === 'nobody') return new UnsecuredJWT(claims).encode();
  if (by === 'client') return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('a secret: 100% & "odd"'));
  const signer = by === 'stranger' ? strangers : await importJWK(key, 'RS256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(signer);
}

async function content(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

server.on('request', provider.callback());
console.log(issuer);
