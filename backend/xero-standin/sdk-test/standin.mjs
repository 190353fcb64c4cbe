import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'target');

/** Starts the built program on a free port; answers its address and how to stop it. */
export async function startStandin(redirectUri) {
  const jar = readdirSync(target).find((name) => /^xero-standin-.*\.jar$/.test(name));
  if (!jar) throw new Error('package the stand-in first: there is no jar in target/');
  const child = spawn('java', ['-jar', path.join(target, jar)], {
    env: {
      ...process.env,
      XERO_STANDIN_PORT: '0',
      XERO_STANDIN_SCENARIO: 'rows-250',
      XERO_STANDIN_REDIRECT_URIS: redirectUri,
      XERO_STANDIN_CONTROL: 'true',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const url = await new Promise((resolve, reject) => {
    let seen = '';
    child.stderr.on('data', (chunk) => {
      seen += chunk;
      const found = /at (http:\S+)/.exec(seen);
      if (found) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`the stand-in ended with ${code}: ${seen}`)));
  });
  return { url, stop: () => new Promise((resolve) => child.on('exit', resolve) && child.kill()) };
}

/** Tells the controls of the stand-in something. */
export async function control(url, what, request = {}) {
  const answer = await fetch(`${url}/standin/${what}`, { method: 'POST', body: JSON.stringify(request) });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  return answer.json();
}

/** Does what a person does on the login and consent pages; answers where the browser is sent. */
export async function grant(url, consentUrl) {
  const login = await (await fetch(consentUrl)).text();
  const form = new URLSearchParams({ pending: field(login, 'pending'), email: 'owner@standin.example', password: 'x' });
  const consent = await (await fetch(`${url}/identity/login`, { method: 'POST', body: form })).text();
  const decision = new URLSearchParams({ pending: field(consent, 'pending'), decision: 'allow' });
  decision.append('email', field(consent, 'email'));
  for (const [, tenant] of consent.matchAll(/name="tenant" value="([^"]+)"/g)) decision.append('tenant', tenant);
  const back = await fetch(`${url}/identity/consent`, { method: 'POST', body: decision, redirect: 'manual' });
  return back.headers.get('location');
}

function field(html, name) {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)[1];
}
