"""A mail server of the tests: it says in a line of JSON each what it hears of a letter.

How it takes a letter depends on the name of the recipient, so that one server serves every case.
"""

import asyncio
import json
import logging
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def tell(**facts):
    print(json.dumps(facts), flush=True)


class Handler:
    def __init__(self):
        self.known = set()

    def is_first(self, address):
        """Whether nobody of this address was met before."""
        first = address not in self.known
        self.known.add(address)
        return first

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger@"):
            return "553 5.1.8 this sender is not known here"
        envelope.mail_from = address
        return "250 go on"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.partition("@")[0]
        answers = {
            "gone": "550 5.1.1 nobody has this name",
            "relay": "554 5.7.1 this server does not take your mail",
        }
        if name in answers:
            return answers[name]
        if name == "busy" and self.is_first(address):
            return "450 4.2.0 come back later"
        envelope.rcpt_tos.append(address)
        return "250 go on"

    async def handle_DATA(self, server, session, envelope):
        who = session.auth_data.login.decode() if session.auth_data else None
        tell(
            peer=session.peer[1],
            encrypted=session.ssl is not None or server.from_the_first_byte,
            who=who,
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            letter=envelope.content.decode("utf-8"),
        )
        recipient = envelope.rcpt_tos[0]
        if recipient.startswith("lost@") and self.is_first(recipient):
            # It has the letter, but nobody hears of it.
            server.transport.abort()
        return "250 taken"


class Server(SMTP):
    from_the_first_byte = False

    async def smtp_DATA(self, argument):
        recipient = self.envelope.rcpt_tos[0]
        if recipient.startswith("cut@") and self.event_handler.is_first(recipient):
            await self.push("354 go on")
            await self._reader.readline()
            tell(cut=True)
            self.transport.abort()
            return
        await super().smtp_DATA(argument)


def sign_in(server, session, envelope, mechanism, given):
    right = given.login == b"guichet" and given.password == b"CanaryPassword"
    return AuthResult(success=right, handled=False, auth_data=given)


async def serve(kind, folder):
    context = None
    if kind != "clear":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder + "/certificate.pem", folder + "/key.pem")
    handler = Handler()

    def connection():
        server = Server(
            handler,
            hostname="localhost",
            tls_context=context if kind == "starttls" else None,
            authenticator=sign_in,
            auth_require_tls=kind == "starttls",
        )
        server.from_the_first_byte = kind == "implicit"
        return server

    listener = await asyncio.get_running_loop().create_server(
        connection, "127.0.0.1", 0, ssl=context if kind == "implicit" else None
    )
    tell(port=listener.sockets[0].getsockname()[1])
    await listener.serve_forever()


# Every command that was heard goes to the other stream.
logging.basicConfig(stream=sys.stderr, level=logging.DEBUG)
asyncio.run(serve(*sys.argv[1:]))
