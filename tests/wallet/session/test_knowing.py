from wallet.session.knowing import knowledge_without_backpack
from wallet.trust.knowledge import bundled_knowledge


def test_without_a_backpack_the_bundled_knowledge_is_known() -> None:
    assert knowledge_without_backpack() == bundled_knowledge()
    assert knowledge_without_backpack().practice is None
