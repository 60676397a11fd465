using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Validates a plan with all its versions. The findings are those of <see cref="PlanCheck.Plan"/>; each failure carries its <see cref="Issue"/> as custom state.</summary>
public sealed class SupportPlanValidator : AbstractValidator<SupportPlan>
{
    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<SupportPlan> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is { } instance)
        {
            context.Add(PlanCheck.Plan(instance));
        }

        return true;
    }
}
