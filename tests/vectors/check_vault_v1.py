#!/usr/bin/env python3
"""A second reading of vault/v1 (docs/reference/vault-v1.md), which shares no code with the first.

Opens every known answer of vault-v1.json with Python's `cryptography`; HPKE (RFC 9180) is written out here
from its primitives. Then changes every value of the file, one at a time, and demands that the change is
noticed: a checker that accepts everything would pass the first half as well.

Prints one line per answer checked and how many changes were noticed; ends with 1 at the first disagreement.
"""

import base64
import copy
import hashlib
import hmac
import json
import pathlib
import sys

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Disagreement(Exception):
    pass


def agree(what, ours, theirs):
    if ours != theirs:
        raise Disagreement(f"{what}: {ours!r} is not {theirs!r}")


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text):
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    agree("base64url", b64(data), text)
    return data


def sha256(data):
    return hashlib.sha256(data).digest()


def label(purpose, *parts):
    return b"vault/v1/" + purpose.encode() + b"\0" + b"".join(parts)


def canonical(value):
    """RFC 8785 for texts, whole numbers, lists and objects with plain names."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


# HKDF (RFC 5869) and HPKE (RFC 9180): base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.

def extract(salt, secret):
    return hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()


def expand(secret, info, size):
    out, block = b"", b""
    while len(out) < size:
        block = hmac.new(secret, block + info + bytes([len(out) // 32 + 1]), hashlib.sha256).digest()
        out += block
    return out[:size]


def derived(secret, info):
    return expand(extract(b"", secret), info, 32)


def hpke_open(private, encapsulated, ciphertext, info, associated):
    kem = b"KEM" + (0x0020).to_bytes(2, "big")
    suite = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x0020, 0x0001, 0x0002))

    def labeled_extract(where, salt, name, secret):
        return extract(salt, b"HPKE-v1" + where + name + secret)

    def labeled_expand(where, secret, name, context, size):
        return expand(secret, size.to_bytes(2, "big") + b"HPKE-v1" + where + name + context, size)

    shared = private.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    context = encapsulated + raw(private)
    secret = labeled_expand(kem, labeled_extract(kem, b"", b"eae_prk", shared), b"shared_secret", context, 32)
    schedule = (b"\0" + labeled_extract(suite, b"", b"psk_id_hash", b"")
                + labeled_extract(suite, b"", b"info_hash", info))
    secret = labeled_extract(suite, secret, b"secret", b"")
    key = labeled_expand(suite, secret, b"key", schedule, 32)
    nonce = labeled_expand(suite, secret, b"base_nonce", schedule, 12)
    return AESGCM(key).decrypt(nonce, ciphertext, associated)


def raw(private):
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def gcm_open(key, data, associated):
    return AESGCM(key).decrypt(data[:12], data[12:], associated)


def verify(public, text, signature):
    Ed25519PublicKey.from_public_bytes(public).verify(signature, text)


def padme(size):
    """Padmé as its authors write it, and no less than a kilobyte."""
    if size <= 1024:
        return 1024
    e = size.bit_length() - 1
    s = e.bit_length()
    mask = (1 << (e - s)) - 1
    return (size + mask) & ~mask


def pad(text):
    return (text + b"\x80").ljust(padme(len(text) + 1), b"\0")


def digits(data):
    hashed = sha256(data)
    return [f"{int.from_bytes(hashed[i:i + 5], 'big') % 100000:05}" for i in range(0, 30, 5)]


def code_bytes(printed):
    plain = printed.replace("-", "")
    value = 0
    for character in plain[:32]:
        value = value * 32 + CROCKFORD.index(character)
    agree("check character", (CROCKFORD + "*~$=U")[value % 37], plain[32:])
    return value.to_bytes(20, "big")


# The known answers.

def check_padding(row):
    agree("target", padme(row["size"] + 1), row["target"])
    agree("padded", len(pad(bytes(row["size"]))), row["padded"])


def names_and_keys(seeds):
    encryption = X25519PrivateKey.from_private_bytes(unb64(seeds["encryption"]))
    signing = Ed25519PrivateKey.from_private_bytes(unb64(seeds["signing"]))
    name = b64(sha256(label("key", raw(encryption), raw(signing))))
    return name, encryption, signing


def check_ring(ring):
    person = ring["person"].encode()
    publish = ring["publish"]
    publication = publish["publication"]
    statement = publication["statement"]
    pairs = [names_and_keys(seeds) for seeds in ring["seeds"]]
    name, encryption, signing = pairs[0]
    expected = {"v": 1, "person": ring["person"], "key": name, "encryption": b64(raw(encryption)),
                "signing": b64(raw(signing)), "previous": pairs[1][0] if len(pairs) > 1 else ""}
    agree("statement", expected, statement)
    agree("canonical statement", canonical(statement), ring["statement"])
    text = label("key-statement", ring["statement"].encode())
    verify(raw(signing), text, unb64(publication["signature"]))
    if len(pairs) > 1:
        verify(raw(pairs[1][2]), text, unb64(publication["endorsement"]))
    else:
        agree("endorsement", None, publication["endorsement"])

    master = unb64(ring["master"])
    wrap_key = derived(master, label("key-wrap"))
    agree("private keys", len(pairs), len(publish["private_keys"]))
    for (pair, *_), seeds, kept in zip(pairs, ring["seeds"], publish["private_keys"]):
        agree("name", pair, kept["key"])
        for half in ("encryption", "signing"):
            bound = label("private-key", f"{pair}\0{half}".encode())
            agree(half, gcm_open(wrap_key, unb64(kept[half]), bound), unb64(seeds[half]))

    device = X25519PrivateKey.from_private_bytes(unb64(ring["device_seed"]))
    for seal in publish["devices"]:
        agree("device", b64(raw(device)), seal["public_key"])
        check_device(device, ring["person"], seal, master)
    code = code_bytes(ring["code"])
    agree("verifier", b64(derived(code, label("recovery-verifier", person))), publish["recovery"]["verifier"])
    under = gcm_open(derived(code, label("recovery", person)), unb64(publish["recovery"]["wrapped"]),
                     label("master-secret", person))
    agree("master secret", under, master)


def check_device(device, person, seal, master):
    bound = label("device", f"{person}\0{b64(raw(device))}".encode())
    opened = hpke_open(device, unb64(seal["encapsulated"]), unb64(seal["wrapped"]), bound, b"")
    agree("master secret", opened, master)


def check_numbers(vectors, rings):
    seal = vectors["device_seal"]
    device = X25519PrivateKey.from_private_bytes(unb64(rings[seal["person"]]["device_seed"]))
    agree("device", b64(raw(device)), seal["device"])
    agree("device number", digits(label("device-number", f"{seal['person']}\0{seal['device']}".encode())),
          seal["number"])
    check_device(device, seal["person"], seal, b"m" * 32)
    number = []
    for person in sorted(rings):
        key = rings[person]["publish"]["publication"]["statement"]["key"]
        number += digits(label("safety-number", f"{person}\0{key}".encode()))
    agree("safety number", number, vectors["safety_number"])


def check_text(row, rings):
    sealed = row["sealed"]
    binding = sealed["binding"]
    agree("canonical binding", canonical(binding), row["binding"])
    bound = sha256(row["binding"].encode())
    ciphertext = unb64(sealed["ciphertext"])
    author_name, _, author = names_and_keys(rings[binding["author"]]["seeds"][0])
    agree("author's key", author_name, binding["author_key"])
    verify(raw(author), label("object", bound, sha256(ciphertext)), unb64(sealed["signature"]))
    agree("readers", [wrap["person"] for wrap in sealed["wraps"]], binding["readers"])
    for wrap in sealed["wraps"]:
        name, private, _ = names_and_keys(rings[wrap["person"]]["seeds"][0])
        agree("reader's key", name, wrap["key"])
        info = label("data-key", f"{binding['object']}\0{binding['version']}\0{name}".encode())
        key = hpke_open(private, unb64(wrap["encapsulated"]), unb64(wrap["wrapped"]), info, bound)
        agree("commitment", b64(derived(key, label("commitment"))), binding["commitment"])
        agree("text", gcm_open(key, ciphertext, bound), pad(row["text"].encode()))


def check(vectors, say=lambda line: None):
    agree("protocol", "vault/v1", vectors["protocol"])
    for row in vectors["padding"]:
        check_padding(row)
        say(f"padding of {row['size']} bytes")
    for i, ring in enumerate(vectors["rings"]):
        check_ring(ring)
        say(f"key ring {i} of {ring['person']}")
    rings = {ring["person"]: ring for ring in vectors["rings"]}  # the later ring of a person counts
    check_numbers(vectors, rings)
    say("device seal and numbers to compare")
    for i, row in enumerate(vectors["texts"]):
        check_text(row, rings)
        say(f"sealed text {i} for {len(row['sealed']['wraps'])}")


def leaves(value, path=()):
    if isinstance(value, dict):
        for name, member in value.items():
            yield from leaves(member, path + (name,))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from leaves(item, path + (i,))
    else:
        yield path, value


def changed(value):
    if isinstance(value, str) and value:
        at = len(value) // 2
        return value[:at] + ("B" if value[at] != "B" else "C") + value[at + 1:]
    return value + 1 if isinstance(value, int) else "B"


def notices(vectors, path, value):
    """Whether the check fails once this one value is another."""
    spoilt = copy.deepcopy(vectors)
    place = spoilt
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = changed(value)
    try:
        check(spoilt)
    except (Disagreement, InvalidSignature, InvalidTag, ValueError, KeyError, OverflowError):
        return True
    # A device's name is told to nobody, and padding is there to hide a size.
    return path[-1] in ("name", "size")


def main():
    file = pathlib.Path(__file__).with_name("vault-v1.json")
    vectors = json.loads(file.read_text(encoding="utf-8"))
    try:
        check(vectors, lambda line: print(f"agreed: {line}"))
    except (Disagreement, InvalidSignature, InvalidTag, ValueError, KeyError) as wrong:
        print(f"disagreed: {type(wrong).__name__} {wrong}")
        return 1
    unnoticed = [path for path, value in leaves(vectors) if not notices(vectors, path, value)]
    for path in unnoticed:
        print("unnoticed: " + "/".join(map(str, path)))
    if unnoticed:
        return 1
    print(f"noticed: {sum(1 for _ in leaves(vectors))} changes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
