// A real OpenID provider, which says on its standard output what it is asked.
//
// node provider.mjs NPM_FOLDER PORT NAME SITE_ORIGIN PARTNER_ID ALGORITHM AUTHENTICATION
import { pathToFileURL } from "node:url";
import { generateKeyPairSync } from "node:crypto";

const [npm, port, name, site, partner, algorithm, authentication] = process.argv.slice(2);
const module = pathToFileURL(`${npm}/node_modules/oidc-provider/lib/index.js`);
const { default: Provider } = await import(module);

const { privateKey } =
  algorithm === "ES256"
    ? generateKeyPairSync("ec", { namedCurve: "P-256" })
    : generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: algorithm, kid: name };

const client = {
  client_id: "guichet",
  redirect_uris: [`${site}/api/sign-in/partner/${partner}/return`],
  response_types: ["code"],
  grant_types: ["authorization_code"],
  id_token_signed_response_alg: algorithm,
  token_endpoint_auth_method: authentication,
};
if (authentication === "private_key_jwt") {
  // It takes addresses of keys with https only.
  client.jwks = await (await fetch(`${site}/api/oidc/keys`)).json();
  client.token_endpoint_auth_signing_alg = "ES256";
} else {
  client.client_secret = "a-secret-of-the-south-bank-4711";
}

const issuer = `http://localhost:${port}`;
const provider = new Provider(issuer, {
  clients: [client],
  jwks: { keys: [key] },
  cookies: { keys: ["a key of a test"] },
  claims: { openid: ["sub"], profile: ["name"], email: ["email"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  // It tells more than anybody asked for.
  extraTokenClaims: async () => ({ canary: "of-the-bank" }),
  findAccount: async (_, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, name: `Canary ${id}`, email: `${id}@bank.example` }),
  }),
});
provider.use(async (context, next) => {
  const { method, path, querystring, headers } = context.req
    ? { method: context.method, path: context.path, querystring: context.querystring, headers: context.headers }
    : {};
  const asked = { method, path, query: querystring, referer: headers.referer ?? null };
  console.log(`asked ${JSON.stringify(asked)}`);
  await next();
});
provider.on("server_error", (_, error) => console.log(`error ${error.stack}`));
provider.on("grant.error", (_, error) => console.log(`error ${error.message} ${error.error_detail ?? error.error_description}`));
provider.listen(Number(port), "127.0.0.1", () => console.log(`ready ${issuer}`));
