// An operation called with node-soap and nothing but the simulator's WSDL:
// node call.js WSDL USER PASSWORD OPERATION < arguments.json
const soap = require('soap');
const [, , wsdl, user, password, operation] = process.argv;

async function main() {
  const given = JSON.parse(require('fs').readFileSync(0, 'utf-8'));
  const client = await soap.createClientAsync(wsdl);
  client.setSecurity(new soap.BasicAuthSecurity(user, password));
  const [reply] = await client[`${operation}Async`](given);
  console.log(JSON.stringify(reply));
}

// What it rejects with is not always an Error.
main().catch((reason) => {
  console.error(reason);
  process.exitCode = 1;
});
