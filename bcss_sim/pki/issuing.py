"""Keys and certificates, made with the library `cryptography`."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from .wanted import Issuer, Validity, Wanted

_AUTHORITY = "bcss-flux test authority, trusted by nobody"
_DAY, _YEAR = timedelta(days=1), timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @property
    def certificate_pem(self) -> bytes:
        """The certificate, as PEM."""
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        """The key, as PEM and not encrypted."""
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def authority(now: datetime) -> Issued:
    """A new authority, valid for ten years."""
    key = _key(2048)
    name = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"), x509.NameAttribute(NameOID.COMMON_NAME, _AUTHORITY)]
    )
    builder = _unsigned(name, name, key, now - 3 * _YEAR, now + 10 * _YEAR)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=True), critical=True)
    return Issued(certificate=builder.sign(key, hashes.SHA256()), key=key)


def issued(wanted: Wanted, *, by: Issued, now: datetime) -> Issued:
    """A certificate as wanted; `by` is the authority, of the name and key that stand for the issuer."""
    key = _key(wanted.bits)
    itself = wanted.issuer is Issuer.ITSELF
    signer = key if itself else by.key
    begin, end = _validity(wanted.validity, now)
    subject = _name(wanted)
    builder = _unsigned(subject, subject if itself else by.certificate.subject, key, begin, end)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=False), critical=True)
    purpose = ExtendedKeyUsageOID.SERVER_AUTH if wanted.hosts else ExtendedKeyUsageOID.CLIENT_AUTH
    builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
    hosts = wanted.hosts or (f"{wanted.common_name}.example.org",)
    builder = builder.add_extension(x509.SubjectAlternativeName([_host(host) for host in hosts]), critical=False)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    builder = builder.add_extension(identifier, critical=False)
    return Issued(certificate=builder.sign(signer, hashes.SHA256()), key=key)


def revocation_list(revoked: list[Issued], *, by: Issued, now: datetime) -> bytes:
    """The list of the certificates that are revoked, as PEM, valid for as long as the authority."""
    builder = x509.CertificateRevocationListBuilder(
        issuer_name=by.certificate.subject, last_update=now - _DAY, next_update=now + 10 * _YEAR
    )
    for one in revoked:
        entry = x509.RevokedCertificateBuilder(one.certificate.serial_number, now - _DAY)
        builder = builder.add_revoked_certificate(entry.build())
    builder = builder.add_extension(x509.CRLNumber(1), critical=False)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.key.public_key())
    builder = builder.add_extension(identifier, critical=False)
    return builder.sign(by.key, hashes.SHA256()).public_bytes(Encoding.PEM)


def _unsigned(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, begin: datetime, end: datetime
) -> x509.CertificateBuilder:
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return x509.CertificateBuilder(
        issuer_name=issuer,
        subject_name=subject,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=begin,
        not_valid_after=end,
    ).add_extension(identifier, critical=False)


def _key(bits: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def _name(wanted: Wanted) -> x509.Name:
    """The subject; the enterprise number of an organisation is its serial number."""
    number = [x509.NameAttribute(NameOID.SERIAL_NUMBER, wanted.cbe)] if wanted.cbe else []
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "BE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, wanted.organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, wanted.common_name),
            *number,
        ]
    )


def _validity(validity: Validity, now: datetime) -> tuple[datetime, datetime]:
    match validity:
        case Validity.NOW:
            return now - _DAY, now + 2 * _YEAR
        case Validity.PAST:
            return now - 2 * _YEAR, now - _DAY
        case Validity.FUTURE:
            return now + 2 * _YEAR, now + 4 * _YEAR


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _host(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)
