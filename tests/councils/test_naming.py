"""Councils found by what people type."""

import pytest

from hdnd_tui.article import Council
from hdnd_tui.councils.naming import CouncilNames, known_names, marks_fit

COUNCILS = [
    Council("HĐND thành phố Hải Phòng", "province", "Hải Phòng"),
    Council("HĐND quận Hồng Bàng", "district", "Hải Phòng"),
    Council("HĐND tỉnh Đắk Lắk", "province", "Đắk Lắk"),
    Council("HĐND huyện Châu Thành", "district", "Tây Ninh"),
    Council("HĐND huyện Châu Thành", "district", "Long An"),
    Council("HĐND huyện Châu Thành A", "district", "Hậu Giang"),
    Council("HĐND thị xã Mỹ Hào", "district", "Hưng Yên"),
    Council("HĐND thành phố Hồ Chí Minh", "province", "Hồ Chí Minh"),
    Council("HĐND quận 1", "district", "Hồ Chí Minh"),
    Council("HĐND phường Bến Thành", "commune", "Hồ Chí Minh"),
    Council("HĐND thị trấn Mây Trắng", "commune", ""),
]
NAMES = CouncilNames(COUNCILS)


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("HĐND thành phố Hải Phòng", [0]),
        ("hoi dong nhan dan tp hai phong", [0]),
        ("TP. Hải Phòng", [0]),
        ("hdnd hai phong", [0, 1]),
        ("Hải Phòng", [0, 1]),
        ("haiphong", [0, 1]),
        ("q hồng bàng", [1]),
        ("Q.Hồng Bàng", [1]),
        ("hong bang", [1]),
        ("quan hong bang hai phong", [1]),
        ("quận Hồng Bàng, TP Hải Phòng", [1]),
        ("Đắc Lắc", [2]),
        ("HĐND tỉnh Đăk Lăk", [2]),
        ("daklak", [2]),
        ("h châu thành", [3, 4]),
        ("Châu Thành", [3, 4, 5]),
        ("HĐND huyện Châu Thành, tỉnh Tây Ninh", [3]),
        ("Châu Thành (Long An)", [4]),
        ("tx mĩ hào", [6]),
        ("TPHCM", [7]),
        ("hcm", [7, 8, 9]),
        ("Sài Gòn", [7, 8, 9]),
        ("Q1", [8]),
        ("quận 01", [8]),
        ("p bến thành", [9]),
        ("TT Mây Trắng", [10]),
        ("thành phố", [0, 7]),
        ("hội đồng nhân dân", list(range(11))),
        ("", []),
        (" ,. ", []),
        ("hai ph", []),
        ("Hải Dương", []),
        ("An Châu", []),
    ],
)
def test_what_is_meant(typed: str, places: list[int]) -> None:
    assert NAMES.meant(typed) == places


@pytest.mark.parametrize(
    "typed", ["hai phong", "q hồng", "tỉnh hải phòng", "chau thanh tay", "hoi dong", "tỉnh"]
)
def test_words_that_go_on_with_a_name(typed: str) -> None:
    assert NAMES.holds(typed)


@pytest.mark.parametrize("typed", ["", "hải phòng họp", "bàng hồng", "q giám sát"])
def test_words_that_do_not(typed: str) -> None:
    assert not NAMES.holds(typed)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("hai ph", [0, 1]), ("phong h", [0, 1]), ("h", [0, 1]), ("hai p", [0, 1]), ("", [0, 1])],
)
def test_a_list_offers_what_is_begun(typed: str, first: list[int]) -> None:
    assert NAMES.offered(typed)[: len(first)] == first


def test_own_names_stand_first_in_a_list() -> None:
    assert CouncilNames([COUNCILS[1], COUNCILS[0]]).offered("hai ph") == [1, 0]
    tenth = Council("HĐND quận 10", "district", "Hồ Chí Minh")
    assert CouncilNames([tenth, COUNCILS[8]]).offered("quan 1") == [1, 0]


def test_c_is_k_in_names_of_the_highlands_only() -> None:
    names = CouncilNames(
        [
            Council("HĐND tỉnh Đắk Lắk", "province", "Đắk Lắk"),
            Council("HĐND huyện Lạc Sơn", "district", "Hòa Bình"),
        ]
    )

    assert [names.meant(typed) for typed in ("dac lac", "Đắc Lắc", "lắc")] == [[0], [0], [0]]
    assert [names.meant(typed) for typed in ("lạc", "lac")] == [[1], [1]]


def test_letters_are_found_anywhere() -> None:
    assert NAMES.with_letters("ồng bà") == [1]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("hai phong", [0]),
        ("hong bang", [1]),
        ("quận Hồng Bàng, Hải Phòng", [1]),
        ("Dak Lak", [2]),
        ("chau thanh", [3, 4]),
        ("huyen chau thanh, tay ninh", [3]),
        ("thanh", []),
        ("hong", []),
    ],
)
def test_a_name_in_full(typed: str, places: list[int]) -> None:
    assert NAMES.called(typed) == places


def test_the_tables_know_every_unit_by_its_aliases() -> None:
    assert known_names().meant("huyện Chư Prông, Gialai")
    assert known_names().meant("BR-VT")
    assert not known_names().meant("Sở Xây dựng")


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("hong bang", True),
        ("HĐND quận Hồng Bàng", True),
        ("q. hồng bang, thành phố Hải Phòng", True),
        ("Hồng Bảng", False),
    ],
)
def test_marks_typed_are_those_of_the_name(typed: str, fits: bool) -> None:
    assert marks_fit(COUNCILS[1], typed) == fits
