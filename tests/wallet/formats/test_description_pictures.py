from tests.wallet.formats import samples
from wallet.formats.description import describe

PNG = samples.png()


def described(image, *, at="achievement", data=None):
    value = samples.badge()
    places = {
        "credential": value,
        "subject": value["credentialSubject"],
        "achievement": value["credentialSubject"]["achievement"],
    }
    places[at]["image"] = image
    return describe(samples.credential(data or value))


def test_a_picture_in_the_text_is_found_and_not_decoded():
    for image in (samples.data_url(PNG), {"id": samples.data_url(PNG), "type": "Image"}):
        picture = described(image).picture
        assert (picture.data, picture.media_type, picture.remote) == (PNG, "image/png", "")


def test_a_picture_elsewhere_is_found():
    for at in ("credential", "subject", "achievement"):
        assert (
            described(samples.data_url(b"<svg/>", "image/svg+xml"), at=at).picture.data
            == b"<svg/>"
        )


def test_an_address_is_kept_as_text_and_never_loaded():
    picture = described({"id": "https://x.example/a.png", "caption": "A fork lift"}).picture
    assert (picture.data, picture.remote) == (b"", "https://x.example/a.png")
    assert picture.caption == "A fork lift"


def test_a_picture_that_came_along_goes_before_one_to_be_fetched():
    value = samples.badge(image=samples.data_url(PNG))
    value["credentialSubject"]["achievement"]["image"] = "https://x.example/a.png"
    assert describe(samples.credential(value)).picture.data == PNG


def test_the_baked_picture_comes_first():
    data = samples.png(samples.text_chunk(samples.to_bytes(samples.badge())))
    picture = describe(samples.read(data).credentials[0]).picture
    assert (picture.data, picture.media_type) == (data, "image/png")


def test_broken_data_is_no_picture_and_is_said_with_the_rest():
    for address in ("data:image/png;base64,***", "data:text/html,<b>", "data:image/png,raw"):
        description = described(address)
        assert description.picture is None or not description.picture.data
        assert (
            any("data:" in text.value for text in description.texts) or description.picture.remote
        )


def test_no_picture_is_none():
    assert describe(samples.credential(samples.badge())).picture is None
