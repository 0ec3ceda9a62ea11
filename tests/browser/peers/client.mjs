// A service written with openid-client, which checks whatever it is told as strictly as it can.
//
// node client.mjs NPM_FOLDER keys FOLDER
// node client.mjs NPM_FOLDER serve FOLDER PORT SITE_ORIGIN
import { createServer } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [npm, what, folder, port, site] = process.argv.slice(2);
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };

if (what === "keys") {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const [secret, open] = await Promise.all(
    [pair.privateKey, pair.publicKey].map((key) => crypto.subtle.exportKey("jwk", key)),
  );
  writeFileSync(`${folder}/secret.jwk`, JSON.stringify(secret), { mode: 0o600 });
  const { kty, crv, x, y } = open;
  const published = { kty, crv, x, y, use: "sig", alg: "ES256", kid: "of-the-service" };
  writeFileSync(`${folder}/keys.json`, JSON.stringify({ keys: [published] }));
  console.log("ready");
} else {
  const module = pathToFileURL(`${npm}/node_modules/openid-client/build/index.js`);
  const client = await import(module);
  const jwk = JSON.parse(readFileSync(`${folder}/secret.jwk`, "utf8"));
  const key = await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["sign"]);
  const authentication = client.PrivateKeyJwt({ key, kid: "of-the-service" });
  const insecure = { execute: [client.allowInsecureRequests] };
  const config = await client.discovery(
    new URL(`${site}/api/oidc`),
    "written-with-openid-client",
    { id_token_signed_response_alg: "ES256" },
    authentication,
    insecure,
  );
  const here = `http://localhost:${port}`;
  let waits;
  const answer = async (request) => {
    const url = new URL(request.url, here);
    if (url.pathname === "/") {
      waits = {
        pkceCodeVerifier: client.randomPKCECodeVerifier(),
        expectedState: client.randomState(),
        expectedNonce: client.randomNonce(),
        maxAge: 3600,
        idTokenExpected: true,
      };
      const task = url.searchParams.get("task");
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: `${here}/back`,
        scope: "openid",
        state: waits.expectedState,
        nonce: waits.expectedNonce,
        max_age: String(waits.maxAge),
        ui_locales: url.searchParams.get("in") ?? "en",
        code_challenge: await client.calculatePKCECodeChallenge(waits.pkceCodeVerifier),
        code_challenge_method: "S256",
        ...(task && { guichet_task: task }),
      });
      return { location: address.href };
    }
    if (url.pathname === "/back") {
      const tokens = await client.authorizationCodeGrant(config, url, waits);
      const claims = tokens.claims();
      const known = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      const leave = client.buildEndSessionUrl(config, {
        id_token_hint: tokens.id_token,
        post_logout_redirect_uri: `${here}/bye`,
        state: "of the farewell",
      });
      const told = `<h1>Service</h1><p>acr = ${claims.acr}</p><p>sub = ${known.sub}</p>`;
      return { body: `${told}<p><a href="${leave.href}">Leave</a></p>` };
    }
    return { body: `<h1>Bye</h1><p>${url.searchParams.get("state") ?? ""}</p>` };
  };
  createServer(async (request, response) => {
    try {
      const { location, body } = await answer(request);
      response.writeHead(location ? 302 : 200, {
        "content-type": "text/html",
        ...(location && { location }),
      });
      response.end(body);
    } catch (error) {
      console.log(`error ${error.code} ${error.message} ${JSON.stringify(error.cause ?? {})}`);
      response.writeHead(500, { "content-type": "text/html" });
      response.end(`<h1>Error</h1><p>${error.code}</p>`);
    }
  }).listen(Number(port), "127.0.0.1", () => console.log("ready"));
}
