"""Every kind of fault by its code."""

from dateline.checking.codes_of_claims import CLAIMS
from dateline.checking.codes_of_files import FILES

CODES = {code.code: code for code in (*FILES, *CLAIMS)}
