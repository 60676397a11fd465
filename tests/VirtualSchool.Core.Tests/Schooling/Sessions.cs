using CsCheck;

namespace VirtualSchool;

public sealed class Sessions
{
    [Theory]
    [InlineData("2026-27")]
    [InlineData("2026/27")]
    [InlineData("2026-2027")]
    [InlineData(" 2026/2027 ")]
    public void A_session_is_read_as_people_write_it(string text) => Assert.Equal(new SchoolSession(2026), SchoolSession.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-28")]
    [InlineData("2026-26")]
    [InlineData("2026-2028")]
    [InlineData("26-27-28")]
    [InlineData("2026 27")]
    [InlineData("٢٠٢٦-27")]
    [InlineData("0000-01")]
    [InlineData("9999-00")]
    public void What_is_no_session_is_not_read_as_one(string? text) => Assert.Null(SchoolSession.Parse(text));

    [Fact]
    public void The_turn_of_the_century_is_written_with_two_digits() => Assert.Equal("1999-00", new SchoolSession(1999).ToString());

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Int[1, 9998].Sample(year => Assert.Equal(new SchoolSession(year), SchoolSession.Parse(new SchoolSession(year).ToString())));

    [Fact]
    public void Sessions_are_in_the_order_of_their_years() =>
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 9998]).Sample((a, b) =>
        {
            (SchoolSession left, SchoolSession right) = (new(a), new(b));
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal((a < b, a <= b, a > b, a >= b, a == b, a != b), (left < right, left <= right, left > right, left >= right, left == right, left != right));
            Assert.Equal(right, left.Plus(b - a));
        });

    [Fact]
    public void No_session_begins_outside_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchoolSession(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchoolSession(9998).Plus(1));
    }
}
