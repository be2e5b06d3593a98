from wallet.model.issuer_standing import IssuerStanding


def test_a_list_says_one_of_two_things_of_an_issuer() -> None:
    assert [standing.value for standing in IssuerStanding] == ["listed", "test-only"]
