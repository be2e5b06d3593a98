"""Photos: what they tell beside the picture is found and taken out; drawn under limits."""

import io

import pytest
from PIL import Image

from tests.doubles.photo_samples import jpeg_with_place, picture
from wallet.encoding import photos
from wallet.encoding.photos import clean_photo, draw_photo, find_hidden
from wallet.errors import InputError, Reason


def test_place_and_camera_are_found_and_taken_out() -> None:
    photo = jpeg_with_place()
    assert find_hidden(photo) == ("place", "camera")
    clean = clean_photo(photo)
    assert clean.removed == ("place", "camera")
    assert find_hidden(clean.data) == ()
    assert b"Exif" not in clean.data and b"Pear Phone" not in clean.data
    assert Image.open(io.BytesIO(clean.data)).format == "JPEG"


def test_a_photo_taken_sideways_is_turned() -> None:
    clean = clean_photo(jpeg_with_place(size=(40, 20), orientation=6))
    assert Image.open(io.BytesIO(clean.data)).size == (20, 40)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_formats_stay_what_they_are(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Pear Phone"
    photo = picture(kind, exif=exif)
    assert find_hidden(photo) == ("camera",)
    clean = clean_photo(photo)
    assert clean.removed == ("camera",)
    assert b"Pear Phone" not in clean.data
    assert Image.open(io.BytesIO(clean.data)).format == kind


def test_words_in_a_picture_are_taken_out() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Comment", "taken at home")
    photo = picture("PNG", pnginfo=words)
    assert find_hidden(photo) == ("camera",)
    assert b"taken at home" not in clean_photo(photo).data


def test_a_transparent_colour_stays_transparent() -> None:
    made = Image.new("P", (4, 4), 0)
    out = io.BytesIO()
    made.save(out, "PNG", transparency=0)
    clean = Image.open(io.BytesIO(clean_photo(out.getvalue()).data))
    assert clean.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_colours_keep_their_profile() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    clean = Image.open(io.BytesIO(clean_photo(picture("JPEG", icc_profile=profile)).data))
    assert clean.info["icc_profile"] == profile


def test_what_has_nothing_to_hide_says_so() -> None:
    assert find_hidden(picture("PNG")) == ()
    assert find_hidden(picture("GIF")) == ()
    assert find_hidden(b"%PDF-1.7") == ()
    assert clean_photo(picture("PNG")).removed == ()


def test_a_moving_picture_is_not_written_anew() -> None:
    with pytest.raises(InputError):
        clean_photo(picture("GIF"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_pictures_are_drawn_to_fit(kind: str) -> None:
    drawn = draw_photo(picture(kind, size=(400, 200)), width=100, height=100)
    (page,) = drawn.pages
    assert (page.width, page.height, drawn.count) == (100, 50, 1)
    assert len(page.rgb) == 100 * 50 * 3


def test_what_lies_under_a_transparent_picture_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (2, 2), (255, 0, 0, 0)).save(out, "PNG")
    (page,) = draw_photo(out.getvalue(), width=10, height=10).pages
    assert page.rgb == b"\xff" * 12


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\nIHDR"])
def test_damaged_pictures_raise_one_reason(data: bytes) -> None:
    for act in (clean_photo, lambda one: draw_photo(one, width=10, height=10)):
        with pytest.raises(InputError) as caught:
            act(data)
        assert caught.value.reason is Reason.PICTURE_DAMAGED
    assert find_hidden(data) == ()


def test_a_photo_that_breaks_off_is_damaged() -> None:
    photo = picture("JPEG", size=(400, 400))
    with pytest.raises(InputError) as caught:
        draw_photo(photo[: len(photo) // 2], width=50, height=50)
    assert caught.value.reason is Reason.PICTURE_DAMAGED


def test_pictures_that_are_too_large_are_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MAX_PIXELS", 99)
    with pytest.raises(InputError) as caught:
        draw_photo(picture("PNG", size=(10, 10)), width=5, height=5)
    assert caught.value.reason is Reason.PICTURE_TOO_LARGE
    monkeypatch.setattr(photos, "MAX_PICTURE", 10)
    with pytest.raises(InputError) as caught:
        clean_photo(picture("PNG", size=(2, 2)))
    assert caught.value.facts["limit"] == "10"


def test_a_picture_that_pillow_calls_a_bomb_is_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_data: bytes) -> None:
        raise Image.DecompressionBombError

    monkeypatch.setattr(photos, "_open", refuse)
    with pytest.raises(InputError) as caught:
        clean_photo(b"")
    assert caught.value.reason is Reason.PICTURE_TOO_LARGE
