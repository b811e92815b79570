"""The number words of the forms as tokens, and every way in which a value may be spelt with them.

The order of TOKENS is the order of the model's classes; the class after the last token is the CTC blank.
"""

DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
OTHERS = ["เอ็ด", "ยี่", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน"]
TAILS = ["บัตร", "คะแนน", "คน", "ถ้วน"]
TOKENS = DIGITS + OTHERS + TAILS
BLANK = len(TOKENS)
TOKEN = {text: i for i, text in enumerate(TOKENS)}
RANKS = [None, TOKEN["สิบ"], TOKEN["ร้อย"], TOKEN["พัน"], TOKEN["หมื่น"], TOKEN["แสน"]]
MILLION = TOKEN["ล้าน"]
ED, YI = TOKEN["เอ็ด"], TOKEN["ยี่"]


def _ways(digit, rank, leads, follows):
    """The ways to say one digit at its rank."""
    if digit == 0:
        return [[]]
    if rank == 0:
        return [[ED], [1]] if digit == 1 and follows else [[digit]]
    if rank == 1 and digit == 1:
        return [[RANKS[1]], [1, RANKS[1]]]
    if rank == 1 and digit == 2:
        return [[YI, RANKS[1]], [2, RANKS[1]]]
    if digit == 1 and leads:
        return [[1, RANKS[rank]], [RANKS[rank]]]
    return [[digit, RANKS[rank]]]


def _below_million(number, follows):
    digits = [int(d) for d in str(number)]
    spelt = [[]]
    for at, digit in enumerate(digits):
        rank = len(digits) - 1 - at
        ways = _ways(digit, rank, at == 0 and not follows, follows or at > 0)
        spelt = [before + way for before in spelt for way in ways]
    return spelt


def in_words(number):
    """All ways to say a number, the usual one first, as lists of tokens."""
    if number == 0:
        return [[0]]
    if number < 1_000_000:
        return _below_million(number, False)
    heads, rest = in_words(number // 1_000_000), number % 1_000_000
    tails = _below_million(rest, True) if rest else [[]]
    return [head + [MILLION] + tail for head in heads for tail in tails]


def spellings(number):
    """All ways to spell a number: in words, and digit by digit when it has more than one."""
    words = in_words(number)
    return words + [[int(d) for d in str(number)]] if number > 9 else words
