from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.trust.status_lists import find_status_list


def test_a_list_is_found_under_its_exact_address_and_left_as_it_is() -> None:
    school = IssuerSimulator("Lantern Bay", seed=1)
    school.withdraw(5)
    knowledge = school.knowledge(is_listed=False)
    known = find_status_list(school.status_url(), knowledge)
    assert known is not None
    assert (known.document, known.as_of) == (school.status_list(), AS_OF)
    for url in (school.status_url() + "/", school.status_url() + "#5", "", school.did):
        assert find_status_list(url, knowledge) is None
