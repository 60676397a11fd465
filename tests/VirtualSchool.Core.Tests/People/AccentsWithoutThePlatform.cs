using System.Text;
using CsCheck;

namespace VirtualSchool;

public sealed class AccentsWithoutThePlatform
{
    /// <summary>False where this machine runs without culture data; then there is nothing to compare with.</summary>
    private static readonly bool PlatformCanDecompose = "\u00E2".Normalize(NormalizationForm.FormD).Length == 2;

    [Fact]
    public void Every_character_is_taken_apart_as_the_platform_does() =>
        Assert.All(
            Enumerable.Range(0, 0x10000).Where(c => c is (< 0xD800 or > 0xF8FF) and (< 0xF900 or > 0xFAFF) and not (0xFFFE or 0xFFFF)).Select(c => ((char)c).ToString()),
            c => Assert.Equal(PlatformCanDecompose ? c.Normalize(NormalizationForm.FormD) : CanonicalText.Decompose(c), CanonicalText.Decompose(c)));

    [Fact]
    public void Marks_are_put_in_order_as_the_platform_does() =>
        Gen.Char["aeÂậÇ\u0327\u0323\u0302\u0301\u031B\u0345\u05B0\u05BC\u3099ｶが한 -"].Array[0, 8].Select(c => new string(c)).Sample(text =>
            Assert.Equal(PlatformCanDecompose ? text.Normalize(NormalizationForm.FormD) : CanonicalText.Decompose(text), CanonicalText.Decompose(text)));

    [Theory]
    [InlineData("\u00E2", "a\u0302")]
    [InlineData("\u1EAD", "a\u0323\u0302")]
    [InlineData("\u00E2\u0323", "a\u0323\u0302")]
    [InlineData("\uD55C", "\u1112\u1161\u11AB")]
    [InlineData("\uAC00", "\u1100\u1161")]
    [InlineData("\u0142", "\u0142")]
    [InlineData("plain", "plain")]
    public void A_character_is_taken_apart_on_any_machine(string text, string parts) =>
        Assert.Equal(parts, CanonicalText.Decompose(text));

    [Fact]
    public void Taking_apart_twice_changes_nothing_more() =>
        Gen.String.Sample(text => Assert.Equal(CanonicalText.Decompose(text), CanonicalText.Decompose(CanonicalText.Decompose(text))));
}
