export const tags = ['follow-up'];
