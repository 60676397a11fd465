namespace VirtualSchool;

public sealed class Names
{
    [Theory]
    [InlineData("Sia\u0302n", "Siân")]
    [InlineData("Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("Nga\u0323\u0302n", "Ngậ\u006E")]
    [InlineData("Nga\u0302\u0323n", "Ngậ\u006E")]
    [InlineData("O\u0301 Su\u0301illeabha\u0301in", "Ó SÚILLEABHÁIN")]
    [InlineData("łukasz", "ŁUKASZ")]
    [InlineData("Ays\u0327e", "AYŞE")]
    [InlineData("Mo\u0300rag", "Mòrag")]
    [InlineData("MacDonald", "MACDONALD")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    public void The_same_name_in_another_case_or_with_composed_accents_is_the_same(string one, string other)
    {
        Assert.True(new PersonName(one, "Null").IsSameAs(new PersonName(other, "NULL", use: NameUse.KnownAs)));
        Assert.False(new PersonName(one, "Null").Equals(new PersonName(other, "Null")));
    }

    [Theory]
    [InlineData("Siân", "Sian")]
    [InlineData("MacDonald", "McDonald")]
    [InlineData("O'Neil", "O’Neil")]
    [InlineData("Anne-Marie", "Anne Marie")]
    [InlineData("Diyar", "Dıyar")]
    [InlineData("Ivan", "İvan")]
    public void A_variant_spelling_is_for_matching_and_not_the_same_name(string one, string other) =>
        Assert.False(new PersonName(one, "Test").IsSameAs(new PersonName(other, "Test")));

    [Theory]
    [InlineData("Null")]
    [InlineData("True")]
    [InlineData("NaN")]
    [InlineData("June 1")]
    [InlineData("李")]
    [InlineData("ß")]
    [InlineData("X")]
    [InlineData("\u202Eabc")]
    [InlineData("👩‍👧")]
    public void Any_text_is_a_name_and_keeps_its_spelling(string text)
    {
        var name = new PersonName(null, text);

        Assert.Equal(text, name.Surname);
        Assert.Equal(text, name.ToDisplay());
        Assert.True(name.IsSameAs(new PersonName(" ", text + " ")));
    }

    [Fact]
    public void Broken_text_is_compared_as_it_stands()
    {
        Assert.False(new PersonName("Siân\uD800", null).IsSameAs(new PersonName("Siân\uD801", null)));
        Assert.True(new PersonName("Siân\uD800", null).IsSameAs(new PersonName("SIA\u0302N\uD800", null)));
    }

    [Fact]
    public void Three_hundred_characters_are_kept() =>
        Assert.Equal(300, new PersonName(new string('a', 300), null).Forename!.Length);

    [Fact]
    public void A_mononym_is_a_name_and_no_name_is_not()
    {
        Assert.Equal("Suharto", new PersonName("Suharto", "  ").ToDisplay());
        Assert.False(new PersonName("Suharto", null).IsSameAs(new PersonName(null, "Suharto")));
        Assert.False(new PersonName("Suharto", null).IsSameAs(null));
        Assert.Throws<ArgumentException>(() => new PersonName(" ", null, ""));
    }

    [Fact]
    public void A_name_is_displayed_in_reading_order_and_never_printed()
    {
        var name = new PersonName(" Iona ", "NicLeòid", "Mòrag Anne", NameUse.Previous);

        Assert.Equal("Iona Mòrag Anne NicLeòid", name.ToDisplay());
        Assert.Equal("PersonName (Previous)", name.ToString());
    }

    [Fact]
    public void An_address_needs_something_and_is_never_printed()
    {
        var address = new PostalAddress([" 1 High Street ", " "], " KY1 1AA ");

        Assert.Equal(["1 High Street"], address.Lines);
        Assert.Equal("KY1 1AA", address.Postcode);
        Assert.Equal("PostalAddress", address.ToString());
        Assert.Throws<ArgumentException>(() => new PostalAddress([" "]));
    }
}
