using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

public sealed class PlanValidators
{
    private static readonly SupportPlan Good = APlan.Agreed;
    private static readonly SupportPlan Bad = SupportPlan.Begin(
        "EP-1",
        APlan.Kind,
        APlan.With(child: new PlanChild(), targets: [new PlanTarget { Id = "t1" }], actions: [new PlannedAction()], views: APlan.Views(ViewsOutcome.Given)),
        APlan.Day,
        "team").Plan!;

    /// <summary>Every validator with a case that passes, one that fails, and what the core says of the latter.</summary>
    private static IEnumerable<(string Name, ValidationResult Passing, ValidationResult Failing, IssueReport Core)> Cases()
    {
        yield return ("plan", new SupportPlanValidator().Validate(Good), new SupportPlanValidator().Validate(Bad), PlanCheck.Plan(Bad));
        yield return ("content", new PlanContentValidator().Validate(Good.Latest.Content), new PlanContentValidator().Validate(Bad.Latest.Content), PlanCheck.Content(Bad.Latest.Content));
        yield return ("target", new PlanTargetValidator().Validate(APlan.Target()), new PlanTargetValidator().Validate(new PlanTarget()), PlanCheck.Target(new PlanTarget()));
        yield return ("action", new PlannedActionValidator().Validate(APlan.Action()), new PlannedActionValidator().Validate(new PlannedAction()), PlanCheck.Action(new PlannedAction()));
        yield return ("views", new PlanViewsValidator().Validate(APlan.Views(ViewsOutcome.ChoseNotToSay)), new PlanViewsValidator().Validate(new PlanViews()), PlanCheck.Views(new PlanViews()));
    }

    public static TheoryData<string> Names => [.. Cases().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_validator_passes_what_is_good(string name) => Assert.Empty(Cases().Single(c => c.Name == name).Passing.Errors);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_validator_fails_with_the_codes_messages_places_and_severities_of_the_core(string name)
    {
        var (_, _, failing, core) = Cases().Single(c => c.Name == name);

        Assert.False(failing.IsValid);
        Assert.NotEmpty(core.Issues);
        Assert.Equal(
            core.Issues.Select(i => (i.Code.Code, i.Message, i.Position!.Field, i.Severity.ToString())),
            failing.Errors.Select(e => (e.ErrorCode, e.ErrorMessage, (string?)e.PropertyName, e.Severity == Severity.Info ? nameof(IssueSeverity.Information) : e.Severity.ToString())));
        Assert.All(failing.Errors, e => Assert.IsType<Issue>(e.CustomState));
    }

    [Fact]
    public void A_validator_for_each_thing_that_the_core_checks() =>
        Assert.Equal(typeof(PlanCheck).GetMethods().Where(m => m.IsStatic).Select(m => m.Name).Order(), Cases().Select(c => c.Name[..1].ToUpperInvariant() + c.Name[1..]).Order());

    [Fact]
    public void A_failure_inside_something_else_says_the_whole_way()
    {
        var validator = new InlineValidator<Held>();
        validator.RuleFor(h => h.Target).SetValidator(new PlanTargetValidator());

        Assert.Equal("Target.text", validator.Validate(new Held(new PlanTarget())).Errors[0].PropertyName);
    }

    private sealed record Held(PlanTarget Target);
}
