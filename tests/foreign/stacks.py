"""The foreign SOAP stacks, each with a client of its own in a folder here: what it needs and how it is run."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """A foreign SOAP stack.

    `version` is a command of the shell that prints which one this machine has, and fails where it has none. A client
    that is generated from the WSDLs has a `build.sh`, which is told where they are. `in_suite` tells whether
    `.ci/run` installs it; the others are run by `python -m docs.make_interoperability` alone.
    `shortcomings` are the scenarios in which the stack itself fails, each with what then stands in the verdict.
    """

    folder: str
    name: str
    language: str
    client: str
    run: tuple[str, ...]
    version: str
    install: str
    remark: str
    in_suite: bool = True
    shortcomings: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.folder

    @property
    def source(self) -> Path:
        """The program that is run."""
        return FOLDER / self.folder / self.client

    @property
    def build(self) -> Path | None:
        """The commands that make the client, where it is generated."""
        script = FOLDER / self.folder / "build.sh"
        return script if script.exists() else None

    def installed(self) -> str | None:
        """The version this machine has, as the stack prints it, or None."""
        done = subprocess.run(["/bin/sh", "-c", self.version], cwd=FOLDER, capture_output=True, text=True, check=False)
        return ", ".join(done.stdout.split("\n")).strip(", ") if done.returncode == 0 else None


_PHP = """php -r 'extension_loaded("soap") or exit(1); echo "PHP ", PHP_VERSION;'"""


# A pipe fails only where its last part does.
def _there(*programs: str) -> str:
    return " && ".join(f"command -v {program} >/dev/null" for program in programs)


def _of_node(package: str) -> str:
    return f"""node -p '[require("{package}/package.json").version, "on Node.js", process.version].join(" ")'"""


def _of_python(package: str) -> str:
    program = f"from importlib.metadata import version as v; print(v('{package}'), 'on Python', '%d.%d' % V[:2])"
    return shlex.join([sys.executable, "-c", f"from sys import version_info as V; {program}"])


STACKS = (
    Stack(
        folder="php",
        name="PHP `SoapClient`",
        language="php",
        client="client.php",
        run=("php", "client.php"),
        version=_PHP,
        install="apt-get install php-cli php-soap php-xml",
        remark="The client most centres' software was written with.",
    ),
    Stack(
        folder="php_without_wsdl",
        name="PHP `SoapClient` without a WSDL",
        language="php",
        client="client.php",
        run=("php", "client.php"),
        version=_PHP,
        install="apt-get install php-cli php-soap php-xml",
        remark=(
            "In the style of 2012: without a WSDL `SoapClient` sends what it is told and reads replies of the SOA "
            "platform into objects, but not the text that the gateway answers, and no attributes."
        ),
    ),
    Stack(
        folder="node_soap",
        name="node `soap`",
        language="js",
        client="client.js",
        run=("node", "client.js"),
        version=_of_node("soap"),
        install="npm install soap",
        remark=("What it rejects with is not always an `Error`, and a fault stands in `root.Envelope.Body.Fault`."),
    ),
    Stack(
        folder="strong_soap",
        name="node `strong-soap`",
        language="js",
        client="client.js",
        run=("node", "client.js"),
        version=_of_node("strong-soap"),
        install="npm install strong-soap",
        shortcomings={"unemployment": "1 of 20 values are missing, such as `2026-10`"},
        remark=(
            "The argument is the whole message, its root element included. A month (`xs:gYearMonth`) becomes a "
            "number, which it is not: `null`."
        ),
    ),
    Stack(
        folder="zeep",
        name="zeep",
        language="py",
        client="client.py",
        run=(sys.executable, "client.py"),
        version=_of_python("zeep"),
        install="pip install zeep",
        remark=(
            "zeep writes whole envelopes to its log at level DEBUG: keep it off, they are personal data. It reads "
            "a month as its parts, `(2026, 10, None)`."
        ),
    ),
    Stack(
        folder="suds",
        name="suds-community",
        language="py",
        client="client.py",
        run=(sys.executable, "client.py"),
        version=_of_python("suds-community"),
        install="pip install suds-community",
        remark=(
            "suds takes what looks like an entity in a text for escaped already. A text that may hold one, as "
            "every document for the gateway, is escaped before it is given."
        ),
    ),
    Stack(
        folder="jaxws",
        name="JAX-WS RI",
        language="java",
        client="Inquiry.java",
        run=("java", "-cp", "classes:/usr/share/java/jaxws-tools.jar:/usr/share/java/jaxws-rt.jar", "Inquiry"),
        version=f"{_there('wsimport', 'javac')} && wsimport -version 2>&1 && java --version | head -1",
        install="apt-get install default-jdk-headless jaxws",
        remark=(
            "Three types of Tx25 have an element and an attribute of one name, which the published structure "
            "wants so and Java cannot have: `binding.xml` gives the attribute another name. Generate without "
            "`-p`, because each namespace needs a package of its own."
        ),
    ),
    Stack(
        folder="gsoap",
        name="gSOAP",
        language="cpp",
        client="inquiry.cpp",
        run=("./inquiry",),
        version=f"{_there('wsdl2h', 'g++')} && wsdl2h -V 2>&1 && echo && g++ --version | head -1",
        install="apt-get install gsoap libgsoap-dev libssl-dev g++",
        remark=(
            "Texts are UTF-8 with `SOAP_C_UTFSTRING` only. Numbers of prefixes (`ns3__`) come from the order of "
            "the WSDLs."
        ),
    ),
    Stack(
        folder="mono",
        name="Mono",
        language="csharp",
        client="Inquiry.cs",
        run=("mono", "Inquiry.exe"),
        version=f"{_there('mono', 'wsdl', 'mcs')} && mono --version | sed -n '1s/ (.*//p'",
        install="apt-get install mono-devel",
        in_suite=False,
        remark=(
            "The tools of the .NET Framework. Where a type offers a choice, as between enterprise number and "
            "sector, `wsdl` writes `Items` and `ItemsElementName`."
        ),
    ),
    Stack(
        folder="soap_wsdl",
        name="Perl SOAP::WSDL",
        language="perl",
        client="inquiry.pl",
        run=("perl", "inquiry.pl"),
        version=f"""{_there("wsdl2perl")} && perl -MSOAP::WSDL -e 'print SOAP::WSDL->VERSION, " on Perl $^V"'""",
        install="apt-get install libsoap-wsdl-perl",
        shortcomings=dict.fromkeys(("tx25", "soa_refused", "soa_fault"), "RegisterTypes/StatusType"),
        remark=(
            "It names classes without regard to namespaces. Two of Tx25 have a `StatusType`, in the published "
            "structure too, so that neither its replies nor its faults can be read. Each service wants a prefix "
            "of its own."
        ),
    ),
)
