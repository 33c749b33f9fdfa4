// Questions on standard input, one a line; what was read on standard output, as JSON:
// node client.js ADDRESS USER PASSWORD ENTERPRISE < questions
const { readFileSync } = require('fs');
const { promisify } = require('util');
const { soap } = require('strong-soap');
const [, , address, user, password, cbe] = process.argv;

async function service(path) {
  const client = await promisify(soap.createClient)(`${address}${path}?wsdl`, {});
  client.setSecurity(new soap.BasicAuthSecurity(user, password));
  return client;
}

async function main() {
  const register = await service('/RetrieveTIGroupsService/v2/retrieveTI');
  const unemployment = await service('/UnemploymentDataService/v2/consult');
  const connection = await service('/TestConnectionServiceService/v1/sendTestMessage');
  const gateway = await service('/connectors/webservice/KSZBCSSWebServiceConnectorPort');
  const inquiry = {
    informationCustomer: { customerIdentification: { cbeNumber: cbe } },
    legalContext: 'PCSA:SOCIAL_INQUIRY',
  };
  // The argument is the whole message, its root element included.
  const ask = {
    tx25: (ssin, language, history) =>
      promisify(register.retrieveTI)({
        retrieveTIGroupsRequest: { ...inquiry, searchInformation: { ssin, language, history: history === 'true' } },
      }),
    unemployment_situation: (ssin) =>
      promisify(unemployment.consultSituation)({ consultSituationRequest: { ...inquiry, searchCriteria: { ssin } } }),
    test_connection: (echo) => promisify(connection.sendTestMessage)({ sendTestMessageRequest: { echo } }),
    gateway: (file) => promisify(gateway.sendXML)({ xmlString: readFileSync(file, 'utf-8') }),
  };

  for (const line of readFileSync(0, 'utf-8').split('\n').filter(Boolean)) {
    const [flow, ...words] = line.split('\t');
    const told = await ask[flow](...words).then((reply) => ({ read: reply }), refused);
    console.log(JSON.stringify(told));
  }
}

function refused(error) {
  const fault = error?.root?.Envelope?.Body?.Fault;
  if (!fault) return { fault: error?.message ?? String(error) };
  const [detail] = Object.values(fault.detail ?? {});
  return { fault: fault.faultstring, reason: detail?.detail?.reasonCode };
}

main();
