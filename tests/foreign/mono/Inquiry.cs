// Questions on standard input, one a line; what was read on standard output, as JSON:
// mono Inquiry.exe ADDRESS USER PASSWORD ENTERPRISE < questions
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using System.Web.Script.Serialization;
using System.Web.Services.Protocols;
using System.Xml;
using System.Xml.Serialization;

class Inquiry {
    const string Context = "PCSA:SOCIAL_INQUIRY";
    readonly string address, cbe;
    readonly ICredentials credentials;

    Inquiry(string address, string user, string password, string cbe) {
        this.address = address;
        this.cbe = cbe;
        credentials = new NetworkCredential(user, password);
    }

    static void Main(string[] words) {
        var inquiry = new Inquiry(words[0], words[1], words[2], words[3]);
        var questions = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var told = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var json = new JavaScriptSerializer { MaxJsonLength = int.MaxValue };
        for (string line; (line = questions.ReadLine()) != null;) {
            var answer = new Dictionary<string, string>();
            try {
                answer["read"] = inquiry.Asked(line.Split('\t'));
            } catch (SoapException fault) {
                answer["fault"] = fault.Message;
                var reason = fault.Detail == null ? null : fault.Detail.SelectSingleNode("//reasonCode");
                answer["reason"] = reason == null ? null : reason.InnerText;
            } catch (WebException error) {
                answer["fault"] = error.Message;
            }
            told.WriteLine(json.Serialize(answer));
        }
    }

    string Asked(string[] words) {
        switch (words[0]) {
            case "tx25":
                // The enterprise number is one choice, sector and institution are the other.
                return Written(new Register.RetrieveTIGroupsService {
                    Url = address + "/RetrieveTIGroupsService/v2/retrieveTI", Credentials = credentials,
                }.retrieveTI(new Register.RetrieveTIGroupsRequestType {
                    informationCustomer = new Register.InformationCustomerType {
                        customerIdentification = new Register.OrganizationIdentificationType {
                            Items = new object[] { cbe },
                            ItemsElementName = new[] { Register.ItemsChoiceType.cbeNumber } } },
                    legalContext = Context,
                    searchInformation = new Register.SearchInformationType {
                        ssin = words[1],
                        language = (Register.LanguageType) Enum.Parse(typeof(Register.LanguageType), words[2]),
                        history = words[3] == "true" },
                }));
            case "unemployment_situation":
                return Written(new Unemployment.UnemploymentDataService {
                    Url = address + "/UnemploymentDataService/v2/consult", Credentials = credentials,
                }.consultSituation(new Unemployment.ConsultSituationRequestType {
                    informationCustomer = new Unemployment.InformationCustomerType {
                        customerIdentification = new Unemployment.OrganizationIdentificationType {
                            Items = new object[] { cbe },
                            ItemsElementName = new[] { Unemployment.ItemsChoiceType.cbeNumber } } },
                    legalContext = Context,
                    searchCriteria = new Unemployment.SearchCriteriaByDateType { ssin = words[1] },
                }));
            case "test_connection":
                return Written(new Connection.TestConnectionServiceService {
                    Url = address + "/TestConnectionServiceService/v1/sendTestMessage", Credentials = credentials,
                }.sendTestMessage(new Connection.SendTestMessageRequestType { echo = words[1] }));
            default:
                // The text is passed by reference: the answer is in its place afterwards.
                var document = File.ReadAllText(words[1]);
                new Gateway.KSZBCSSWebService {
                    Url = address + "/connectors/webservice/KSZBCSSWebServiceConnectorPort", Credentials = credentials,
                }.sendXML(ref document);
                return document;
        }
    }

    // The objects of a reply, written down again.
    static string Written<Reply>(Reply reply) {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            new XmlSerializer(typeof(Reply)).Serialize(writer, reply);
        return text.ToString();
    }
}
