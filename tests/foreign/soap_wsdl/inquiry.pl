# Questions on standard input, one a line; what was read on standard output, as JSON:
# perl inquiry.pl ADDRESS USER PASSWORD ENTERPRISE < questions
use strict;
use warnings;
use lib 'lib';
use JSON::PP;
use ConnectionInterfaces::TestConnectionServiceService::TestConnectionServiceService;
use GatewayInterfaces::KSZBCSSWebService::KSZBCSSWebServiceConnectorPort;
use RegisterInterfaces::RetrieveTIGroupsService::RetrieveTIGroupsService;
use UnemploymentInterfaces::UnemploymentDataService::UnemploymentDataService;

my ($address, $user, $password, $cbe) = @ARGV;
# In the address they go with every message; otherwise only where the server asks for them.
$address =~ s{//}{//$user:$password@};
my $register = RegisterInterfaces::RetrieveTIGroupsService::RetrieveTIGroupsService->new(
    { proxy => "$address/RetrieveTIGroupsService/v2/retrieveTI" });
my $unemployment = UnemploymentInterfaces::UnemploymentDataService::UnemploymentDataService->new(
    { proxy => "$address/UnemploymentDataService/v2/consult" });
my $connection = ConnectionInterfaces::TestConnectionServiceService::TestConnectionServiceService->new(
    { proxy => "$address/TestConnectionServiceService/v1/sendTestMessage" });
my $gateway = GatewayInterfaces::KSZBCSSWebService::KSZBCSSWebServiceConnectorPort->new(
    { proxy => "$address/connectors/webservice/KSZBCSSWebServiceConnectorPort" });
my %inquiry = (
    informationCustomer => { customerIdentification => { cbeNumber => $cbe } },
    legalContext => 'PCSA:SOCIAL_INQUIRY',
);

my %ask = (
    tx25 => sub {
        my ($ssin, $language, $history) = @_;
        my %search = (ssin => $ssin, language => $language, history => $history);
        return $register->retrieveTI({ %inquiry, searchInformation => \%search });
    },
    unemployment_situation => sub {
        my ($ssin) = @_;
        return $unemployment->consultSituation({ %inquiry, searchCriteria => { ssin => $ssin } });
    },
    test_connection => sub { $connection->sendTestMessage({ echo => $_[0] }) },
    gateway => sub {
        open(my $file, '<', $_[0]) or die "$_[0]: $!";
        return $gateway->sendXML({ value => join '', <$file> });
    },
);

# Texts are given as bytes of UTF-8, for they go into the message as they are; they are read as characters.
$| = 1;
while (my $line = <STDIN>) {
    chomp $line;
    my ($flow, @words) = split /\t/, $line;
    my $reply = eval { $ask{$flow}->(@words) };
    # In the place of a boolean a refused call gives a fault; the gateway gives its text, the others an object.
    my %told = $@ ? (fault => $@)
        : !$reply ? (fault => '' . $reply->get_faultstring)
        : $flow eq 'gateway' ? (read => $reply->get_value)
        : (read => "$reply");
    print JSON::PP->new->utf8->encode(\%told), "\n";
}
