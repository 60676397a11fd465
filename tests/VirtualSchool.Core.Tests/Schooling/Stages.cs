namespace VirtualSchool;

public sealed class Stages
{
    [Fact]
    public void A_stage_is_a_code_in_capitals()
    {
        Assert.Equal(new SchoolStage("P7"), new SchoolStage(" p7 "));
        Assert.True(new SchoolStage("P7") != new SchoolStage("S1"));
        Assert.Equal("P7", new SchoolStage("p7").ToString());
        Assert.Equal(string.Empty, default(SchoolStage).Code);
        Assert.Throws<ArgumentException>(() => new SchoolStage(" "));
        Assert.Throws<ArgumentNullException>(() => new SchoolStage(null!));
    }

    [Fact]
    public void An_enrolment_prints_nothing() =>
        Assert.Equal("Enrolment", new Enrolment(schoolName: "High School", registrationClass: "1A", isOnRoll: true).ToString());
}
