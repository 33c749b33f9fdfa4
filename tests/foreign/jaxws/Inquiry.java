import be.fgov.ksz_bcss.connectors.webserviceconnector.KSZBCSSWebService;
import be.fgov.kszbcss.intf.retrievetigroupsservice.v2.*;
import be.fgov.kszbcss.intf.testconnectionserviceservice.v1.TestConnectionServiceService;
import be.fgov.kszbcss.intf.unemploymentdataservice.v2.UnemploymentDataService;
import be.fgov.kszbcss.types.common.v3.*;
import be.fgov.kszbcss.types.retrievetigroups.v2.*;
import be.fgov.kszbcss.types.testconnectionservice.v1.*;
import be.fgov.kszbcss.types.unemploymentdata.v2.*;
import java.io.*;
import java.net.URL;
import java.nio.file.*;
import javax.xml.bind.*;
import javax.xml.namespace.QName;
import javax.xml.ws.*;

/**
 * Questions on standard input, one a line; what was read on standard output, as JSON:
 * java -cp … Inquiry ADDRESS USER PASSWORD ENTERPRISE < questions
 */
public class Inquiry {
    final String address, user, password;
    final InformationCustomerType customer = new InformationCustomerType();

    Inquiry(String address, String user, String password, String cbe) {
        this.address = address;
        this.user = user;
        this.password = password;
        OrganizationIdentificationType centre = new OrganizationIdentificationType();
        centre.setCbeNumber(cbe);
        customer.setCustomerIdentification(centre);
    }

    public static void main(String[] words) throws Exception {
        Inquiry inquiry = new Inquiry(words[0], words[1], words[2], words[3]);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        PrintStream told = new PrintStream(System.out, true, "UTF-8");
        for (String line; (line = questions.readLine()) != null; ) {
            try {
                told.println("{\"read\": " + quoted(inquiry.asked(line.split("\t"))) + "}");
            } catch (RetrieveTIGroupsFaultMsg fault) {
                String reason = fault.getFaultInfo().getDetail().get(0).getReasonCode();
                told.println("{\"fault\": " + quoted(fault.getMessage()) + ", \"reason\": " + quoted(reason) + "}");
            } catch (WebServiceException error) {
                told.println("{\"fault\": " + quoted(error.getMessage()) + "}");
            }
        }
    }

    String asked(String[] words) throws Exception {
        switch (words[0]) {
            case "tx25":
                SearchInformationType search = new SearchInformationType();
                search.setSsin(words[1]);
                search.setLanguage(be.fgov.kszbcss.types.retrievetigroups.v2.LanguageType.fromValue(words[2]));
                search.setHistory(Boolean.valueOf(words[3]));
                RetrieveTIGroupsRequestType file = new RetrieveTIGroupsRequestType();
                file.setInformationCustomer(customer);
                file.setLegalContext("PCSA:SOCIAL_INQUIRY");
                file.setSearchInformation(search);
                return written(signedIn(new RetrieveTIGroupsService(wsdl("/RetrieveTIGroupsService/v2/retrieveTI"))
                    .getRetrieveTIGroupsService()).retrieveTI(file));
            case "unemployment_situation":
                SearchCriteriaByDateType criteria = new SearchCriteriaByDateType();
                criteria.setSsin(words[1]);
                ConsultSituationRequestType situation = new ConsultSituationRequestType();
                situation.setInformationCustomer(customer);
                situation.setLegalContext("PCSA:SOCIAL_INQUIRY");
                situation.setSearchCriteria(criteria);
                return written(signedIn(new UnemploymentDataService(wsdl("/UnemploymentDataService/v2/consult"))
                    .getUnemploymentDataService()).consultSituation(situation));
            case "test_connection":
                SendTestMessageRequestType message = new SendTestMessageRequestType();
                message.setEcho(words[1]);
                return written(signedIn(
                    new TestConnectionServiceService(wsdl("/TestConnectionServiceService/v1/sendTestMessage"))
                    .getTestConnectionServiceService()).sendTestMessage(message));
            default:
                return signedIn(new KSZBCSSWebService(wsdl("/connectors/webservice/KSZBCSSWebServiceConnectorPort"))
                    .getKSZBCSSWebServiceConnectorPort()).sendXML(Files.readString(Paths.get(words[1])));
        }
    }

    URL wsdl(String path) throws IOException {
        return new URL(address + path + "?wsdl");
    }

    <Port> Port signedIn(Port port) {
        ((BindingProvider) port).getRequestContext().put(BindingProvider.USERNAME_PROPERTY, user);
        ((BindingProvider) port).getRequestContext().put(BindingProvider.PASSWORD_PROPERTY, password);
        return port;
    }

    /** The objects of a reply, written down again. */
    @SuppressWarnings("unchecked")
    static <Reply> String written(Reply reply) throws JAXBException {
        Class<Reply> type = (Class<Reply>) reply.getClass();
        StringWriter text = new StringWriter();
        Marshaller marshaller = JAXBContext.newInstance(type).createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(new JAXBElement<>(new QName("reply"), type, reply), text);
        return text.toString();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }
}
