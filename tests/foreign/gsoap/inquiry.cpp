// Questions on standard input, one a line; what was read on standard output, as JSON:
// inquiry ADDRESS USER PASSWORD ENTERPRISE < questions
#include <fstream>
#include <iostream>
#include <sstream>
#include "RetrieveTIGroupsServiceHTTPBinding.nsmap"
#include "soapKSZBCSSWebServiceConnectorBindingProxy.h"
#include "soapRetrieveTIGroupsServiceHTTPBindingProxy.h"
#include "soapTestConnectionServiceServiceHTTPBindingProxy.h"
#include "soapUnemploymentDataServiceHTTPBindingProxy.h"

std::string address, user, password, cbe;

std::string quoted(const std::string &text) {
    std::ostringstream json;
    for (unsigned char c : text)
        if (c == '"' || c == '\\') json << '\\' << c;
        else if (c < ' ') json << "\\u00" << "01"[c >> 4] << "0123456789abcdef"[c & 15];
        else json << c;
    return '"' + json.str() + '"';
}

// Every text is UTF-8, in both directions.
template <class Proxy> Proxy service(const char *path) {
    Proxy proxy(SOAP_C_UTFSTRING);
    proxy.soap_endpoint = soap_strdup(proxy.soap, (address + path).c_str());
    proxy.soap->userid = soap_strdup(proxy.soap, user.c_str());
    proxy.soap->passwd = soap_strdup(proxy.soap, password.c_str());
    return proxy;
}

ns2__InformationCustomerType *customer(struct soap *soap) {
    auto centre = soap_new_ns2__OrganizationIdentificationType(soap);
    centre->cbeNumber = &cbe;
    auto customer = soap_new_ns2__InformationCustomerType(soap);
    customer->customerIdentification = centre;
    return customer;
}

// The objects of a reply, written down again.
template <class Reply> std::string told(Reply &reply, int (*write)(struct soap *, const Reply *)) {
    struct soap writer(SOAP_C_UTFSTRING | SOAP_XML_TREE);
    soap_set_namespaces(&writer, namespaces);
    std::ostringstream text;
    writer.os = &text;
    write(&writer, &reply);
    return "{\"read\": " + quoted(text.str()) + "}";
}

std::string refused(struct soap *soap, ns2__CBSSFaultType *fault = nullptr) {
    if (!soap->fault) soap_set_fault(soap);
    std::string reason = fault ? fault->detail[0]->reasonCode : "";
    return "{\"fault\": " + quoted(*soap_faultstring(soap)) + ", \"reason\": " + quoted(reason) + "}";
}

std::string tx25(const std::string &ssin, const std::string &language, const std::string &history) {
    auto register_ = service<RetrieveTIGroupsServiceHTTPBindingProxy>("/RetrieveTIGroupsService/v2/retrieveTI");
    ns3__LanguageType in;
    soap_s2ns3__LanguageType(register_.soap, language.c_str(), &in);
    bool past = history == "true";
    ns3__SearchInformationType search;
    search.ssin = ssin;
    search.language = &in;
    search.history = &past;
    ns3__RetrieveTIGroupsRequestType asked;
    asked.informationCustomer = customer(register_.soap);
    asked.legalContext = "PCSA:SOCIAL_INQUIRY";
    asked.searchInformation = &search;
    ns3__RetrieveTIGroupsResponseType reply;
    if (register_.retrieveTI(&asked, reply) == SOAP_OK) return told(reply, soap_write_ns3__RetrieveTIGroupsResponseType);
    auto detail = register_.soap->fault ? register_.soap->fault->detail : nullptr;
    return refused(register_.soap, detail ? detail->ns1__retrieveTIGroupsFault : nullptr);
}

std::string unemployment_situation(const std::string &ssin) {
    auto unemployment = service<UnemploymentDataServiceHTTPBindingProxy>("/UnemploymentDataService/v2/consult");
    ns6__SearchCriteriaByDateType criteria;
    criteria.ssin = ssin;
    ns6__ConsultSituationRequestType asked;
    asked.informationCustomer = customer(unemployment.soap);
    asked.legalContext = "PCSA:SOCIAL_INQUIRY";
    asked.searchCriteria = &criteria;
    ns6__ConsultSituationResponseType reply;
    if (unemployment.consultSituation(&asked, reply) != SOAP_OK) return refused(unemployment.soap);
    return told(reply, soap_write_ns6__ConsultSituationResponseType);
}

std::string test_connection(const std::string &text) {
    auto connection = service<TestConnectionServiceServiceHTTPBindingProxy>(
        "/TestConnectionServiceService/v1/sendTestMessage");
    ns8__SendTestMessageRequestType asked;
    asked.echo = text;
    ns8__SendTestMessageResponseType reply;
    if (connection.sendTestMessage(&asked, reply) != SOAP_OK) return refused(connection.soap);
    return told(reply, soap_write_ns8__SendTestMessageResponseType);
}

std::string gateway(const std::string &file) {
    auto gateway = service<KSZBCSSWebServiceConnectorBindingProxy>(
        "/connectors/webservice/KSZBCSSWebServiceConnectorPort");
    std::ostringstream document;
    document << std::ifstream(file).rdbuf();
    struct __ns9__sendXMLResponse reply;
    if (gateway.sendXML(document.str(), reply) != SOAP_OK) return refused(gateway.soap);
    return "{\"read\": " + quoted(reply.ns9__xmlString) + "}";
}

int main(int, char **words) {
    address = words[1], user = words[2], password = words[3], cbe = words[4];
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream parts(line);
        std::string flow, first, second, third;
        std::getline(parts, flow, '\t') && std::getline(parts, first, '\t');
        std::getline(parts, second, '\t') && std::getline(parts, third, '\t');
        std::cout << (flow == "tx25"                     ? tx25(first, second, third)
                      : flow == "unemployment_situation" ? unemployment_situation(first)
                      : flow == "test_connection"        ? test_connection(first)
                                                         : gateway(first))
                  << std::endl;
    }
}
