"""A file's state: one is good, and three are not."""

from wallet.model.resource import ResourceCheck, ResourceState


def test_only_one_state_is_good() -> None:
    good = ResourceCheck(pointer="/evidence/0", state=ResourceState.SAME)
    assert (good.pointer, good.state) == ("/evidence/0", "same")
    assert set(ResourceState) - {ResourceState.SAME} == {
        ResourceState.CHANGED, ResourceState.NOT_AT_HAND, ResourceState.NOT_CHECKED,
    }  # fmt: skip
