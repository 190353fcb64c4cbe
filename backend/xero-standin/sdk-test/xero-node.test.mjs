import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Issuer } from 'openid-client';
import { control, grant, startStandin } from './standin.mjs';

const require = createRequire(import.meta.url);
const { XeroClient } = require('xero-node');
const axios = require('axios');

const redirectUri = 'http://localhost:5000/callback';
const scopes =
  'openid profile email offline_access accounting.settings.read accounting.contacts accounting.invoices.read';
let standin;
let xero;
let tenantId;

before(async () => {
  standin = await startStandin(redirectUri);
  xero = new XeroClient({
    clientId: 'standin-client',
    clientSecret: 'standin-secret',
    redirectUris: [redirectUri],
    scopes: scopes.split(' '),
    state: 'a-state',
  });
  // The library knows the real addresses only, so the parts that speak to them are set by hand.
  const issuer = await Issuer.discover(standin.url);
  xero.openIdClient = new issuer.Client({
    client_id: 'standin-client',
    client_secret: 'standin-secret',
    redirect_uris: [redirectUri],
  });
  xero.accountingApi.basePath = `${standin.url}/api.xro/2.0`;
  axios.interceptors.request.use((request) => {
    request.url = request.url.replace(/^https:\/\/(api|identity)\.xero\.com/, standin.url);
    return request;
  });
});

after(() => standin?.stop());

test('logs in, with an id token whose signature and hash hold', async () => {
  const consentUrl = await xero.buildConsentUrl();
  const tokens = await xero.apiCallback(await grant(standin.url, consentUrl));
  assert.equal(tokens.token_type, 'Bearer');
  assert.ok(tokens.id_token && tokens.refresh_token);
});

test('lists the connections with their organisations', async () => {
  const tenants = await xero.updateTenants();
  assert.equal(tenants.length, 1);
  tenantId = tenants[0].tenantId;
  assert.equal(tenants[0].orgData.organisationID, tenantId);
});

test('pages contacts and invoices', async () => {
  let contacts = 0;
  for (let page = 1; page <= 3; page++) {
    const { body } = await xero.accountingApi.getContacts(
      tenantId, undefined, undefined, undefined, undefined, page, true, undefined, undefined, 100);
    assert.equal(body.pagination.itemCount, 250);
    assert.equal(body.pagination.pageCount, 3);
    contacts += body.contacts.length;
  }
  assert.equal(contacts, 250);
  const { body } = await xero.accountingApi.getInvoices(
    tenantId, new Date('2001-01-01T00:00:00Z'), 'Type=="ACCREC"', 'UpdatedDateUTC DESC', undefined, undefined,
    undefined, undefined, 1, false, undefined, 4, undefined, 1000);
  assert.equal(body.invoices.length, 250);
  assert.ok(body.invoices[0].lineItems.length > 0);
  assert.ok(body.invoices[0].updatedDateUTC instanceof Date);
});

test('creates a contact and is refused a second one of the same name', async () => {
  const contacts = { contacts: [{ name: 'Sdk Trading', emailAddress: 'sdk@trading.example' }] };
  const { body } = await xero.accountingApi.createContacts(tenantId, contacts);
  assert.match(body.contacts[0].contactID, /^[0-9a-f-]{36}$/);
  await assert.rejects(xero.accountingApi.createContacts(tenantId, contacts), (error) => {
    assert.match(text(error), /is already assigned to another contact/);
    return true;
  });
});

test('refreshes its tokens', async () => {
  const old = xero.readTokenSet().refresh_token;
  const tokens = await xero.refreshToken();
  assert.notEqual(tokens.refresh_token, old);
});

test('meets the limit of a minute', async () => {
  await control(standin.url, 'limits', { minuteRemaining: 0 });
  await assert.rejects(xero.accountingApi.getOrganisations(tenantId), (error) => {
    assert.match(text(error), /429/);
    assert.match(text(error), /x-rate-limit-problem/i);
    return true;
  });
});

function text(error) {
  return typeof error === 'string' ? error : `${error.message} ${JSON.stringify(error)}`;
}
